package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.model.View;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boards: lanes of states, and what stands on a card. */
final class BoardResolver {

  private final Resolution resolution;
  private final PathResolver paths;
  private final ViewNames names;

  BoardResolver(Resolution resolution, PathResolver paths, ViewNames names) {
    this.resolution = resolution;
    this.paths = paths;
    this.names = names;
  }

  Optional<View> board(Definition definition, Label title, ObjectType object) {
    YamlNode.Mapping content = definition.content();
    content.scalar("form").ifPresent(form -> names.find("form", form));
    Optional<Lifecycle> lifecycle = object.lifecycle();
    if (lifecycle.isEmpty()) {
      String detail =
          "The lanes of a board are states, and \"%s\" has none.".formatted(object.name());
      resolution.problems().error("No lifecycle", detail, definition.span());
      return Optional.empty();
    }
    refuseOtherLanes(lifecycle.get(), content);
    Expressions expressions = resolution.expressions();
    Optional<Expression> where =
        expressions.condition(expressions.ofRecordAndMe(object.name()), content.scalar("where"));
    List<String> states = lanes(lifecycle.get(), content);
    return card(object, content.mapping("card"))
        .map(card ->
            new View.BoardView(
                definition.name(),
                title,
                new OpenToReader(resolution).of(content),
                object.name(),
                lifecycle.get().field(),
                states,
                where,
                card,
                content.text("form")));
  }

  private void refuseOtherLanes(Lifecycle lifecycle, YamlNode.Mapping content) {
    content
        .scalar("lanes")
        .filter(lanes -> !lanes.text().equals(lifecycle.field()))
        .ifPresent(lanes ->
            resolution
                .problems()
                .error(
                    "Not the lifecycle",
                    "A drop is a transition, so the lanes are the states: \"%s\"."
                        .formatted(lifecycle.field()),
                    lanes.content()));
  }

  private List<String> lanes(Lifecycle lifecycle, YamlNode.Mapping content) {
    if (!content.has("states")) {
      return lifecycle.states().values().stream()
          .filter(state -> state.kind() != StateKind.FINAL)
          .map(Lifecycle.State::name)
          .toList();
    }
    List<String> lanes = new ArrayList<>();
    String whose = "lifecycle of \"%s\"".formatted(content.text("board").orElse(""));
    for (YamlNode.Scalar name : content.scalars("states")) {
      resolution
          .lookup()
          .findIn(whose, "state", lifecycle.states(), name)
          .ifPresent(state -> lanes.add(state.name()));
    }
    return lanes;
  }

  private Optional<View.Card> card(ObjectType object, YamlNode.Mapping keys) {
    Optional<Field> title = keys.scalar("title").flatMap(name -> paths.field(object, name));
    var subtitle = keys.scalar("subtitle").flatMap(path -> paths.path(object, path));
    var badges = paths.paths(object, keys.scalars("badges"));
    return title.map(field -> new View.Card(field, subtitle, badges));
  }
}
