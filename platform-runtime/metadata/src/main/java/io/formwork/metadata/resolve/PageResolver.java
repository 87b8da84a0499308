package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.View;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Pages and their blocks. */
final class PageResolver {

  private static final int ROWS = 5;

  private final Resolution resolution;
  private final ViewNames names;

  PageResolver(Resolution resolution) {
    this.resolution = resolution;
    this.names = new ViewNames(resolution);
  }

  SequencedMap<String, View> all() {
    SequencedMap<String, View> all = new LinkedHashMap<>();
    resolution.written().all(Kind.PAGE).forEach(d -> all.put(d.name(), page(d)));
    return all;
  }

  private View page(Definition definition) {
    YamlNode.Mapping content = definition.content();
    String address = "view." + definition.name();
    List<View.Block> blocks = new ArrayList<>();
    int number = 0;
    for (YamlNode.Mapping keys : content.mappings("blocks")) {
      number++;
      block("%s.block.%d".formatted(address, number), keys).ifPresent(blocks::add);
    }
    return new View.PageView(
        definition.name(),
        resolution
            .labels()
            .label(address, content.scalar("title"), definition.name(), definition.span()),
        new OpenToReader(resolution).of(content),
        resolution.labels().optional(address + ".greeting", content.scalar("greeting")),
        blocks);
  }

  private Optional<View.Block> block(String address, YamlNode.Mapping keys) {
    if (keys.has("create")) {
      return create(address, keys);
    }
    if (keys.has("list")) {
      return keys.scalar("list")
          .flatMap(name -> names.find("list", name))
          .map(list -> new View.Block.Rows(list.name(), limit(keys, "limit")));
    }
    if (keys.has("tasks")) {
      return Optional.of(new View.Block.Tasks(limit(keys, "tasks")));
    }
    if (keys.has("numbers")) {
      return keys.scalar("numbers")
          .flatMap(names::findDashboard)
          .map(dashboard -> new View.Block.Numbers(dashboard.name()));
    }
    return keys.scalar("link")
        .filter(names::findInMenu)
        .map(view -> new View.Block.Link(view.text()));
  }

  private Optional<View.Block> create(String address, YamlNode.Mapping keys) {
    Optional<ObjectOutline> object =
        keys.scalar("create")
            .flatMap(name -> resolution.lookup().find("object", resolution.outlines(), name));
    Optional<Definition> form = keys.scalar("form").flatMap(name -> names.find("form", name));
    if (object.isEmpty() || form.isEmpty()) {
      return Optional.empty();
    }
    refuseOtherObject(object.get(), form.get(), keys);
    Label otherwise = object.get().title();
    Label title = resolution.labels().label(address, keys.scalar("title"), otherwise, keys.span());
    return Optional.of(new View.Block.Create(object.get().name(), form.get().name(), title));
  }

  private void refuseOtherObject(ObjectOutline object, Definition form, YamlNode.Mapping keys) {
    String about = form.content().text("form").orElse("");
    if (!about.equals(object.name())) {
      String detail =
          "The form \"%s\" is of \"%s\", not of \"%s\"."
              .formatted(form.name(), about, object.name());
      keys.scalar("form")
          .ifPresent(name ->
              resolution.problems().error("Form of another object", detail, name.content()));
    }
  }

  private static int limit(YamlNode.Mapping keys, String key) {
    return keys.text(key).map(Integer::parseInt).orElse(ROWS);
  }
}
