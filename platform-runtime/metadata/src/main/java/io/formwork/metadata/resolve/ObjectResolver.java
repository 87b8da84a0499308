package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Check;
import io.formwork.metadata.model.Clock;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Completes objects: fields, lifecycle, checks, clocks, what a record is called. */
final class ObjectResolver {

  private static final String KEEPS_DELETED = "keeps_deleted";

  private final Resolution resolution;
  private final FieldResolver fields;
  private final LifecycleResolver lifecycles;
  private final ClockResolver clocks;
  private final UniqueResolver uniques;
  private final IndexResolver indexes;
  private final SummaryResolver summaries;

  ObjectResolver(Resolution resolution) {
    this.resolution = resolution;
    this.fields = new FieldResolver(resolution);
    this.lifecycles = new LifecycleResolver(resolution);
    this.clocks = new ClockResolver(resolution);
    this.uniques = new UniqueResolver(resolution);
    this.indexes = new IndexResolver(resolution);
    this.summaries = new SummaryResolver(resolution);
  }

  SequencedMap<String, ObjectType> all() {
    SequencedMap<String, ObjectType> objects = new LinkedHashMap<>();
    resolution.outlines().forEach((name, outline) -> objects.put(name, object(outline)));
    return objects;
  }

  private ObjectType object(ObjectOutline outline) {
    Optional<Lifecycle> lifecycle = lifecycles.lifecycle(outline);
    List<Clock> own = lifecycle.map(states -> clocks.of(outline, states)).orElse(List.of());
    SequencedMap<String, Field> all = fields.fields(outline);
    return ObjectType.of(outline.name(), outline.title(), all)
        .display(display(outline))
        .lifecycle(lifecycle)
        .checks(checks(outline))
        .clocks(own)
        .owner(outline.written().owner())
        .uniques(uniques.of(outline, all))
        .indexes(indexes.of(outline, all))
        .summaries(summaries.of(outline, all))
        .collections(new CollectionResolver(resolution).of(outline))
        .acyclic(new AcyclicRelations(resolution).of(outline))
        .table(outline.written().born())
        .removed(removed(outline))
        .quietWhen(quietWhen(outline))
        .keepsDeleted(keepsDeleted(outline))
        .presence(new PresenceReader(resolution).of(outline))
        .build();
  }

  private Optional<Expression> quietWhen(ObjectOutline outline) {
    Expressions expressions = resolution.expressions();
    return expressions.condition(
        expressions.ofRecord(outline.name()), outline.written().content().scalar("quiet_when"));
  }

  /** What was written; otherwise the first text, then the id. */
  private Template display(ObjectOutline outline) {
    Expressions expressions = resolution.expressions();
    Environment environment = expressions.ofRecord(outline.name());
    return outline
        .written()
        .content()
        .scalar("display")
        .flatMap(text -> expressions.template(environment, text))
        .or(() -> KnownObjects.display(outline))
        .orElseGet(() -> otherwise(outline));
  }

  private static Template otherwise(ObjectOutline outline) {
    boolean person = outline.name().equals(ObjectType.USER);
    Field field =
        outline.fields().values().stream()
            .filter(f -> f.type() instanceof FieldType.Text && (!person || f.name().equals("name")))
            .filter(Field::stored)
            .findFirst()
            .or(() ->
                outline.fields().values().stream().filter(f -> f.name().equals("id")).findFirst())
            .orElseThrow();
    return new Template(
        List.of(new Template.Value(new Expression.Path(Expression.Root.RECORD, List.of(field)))));
  }

  private List<Check> checks(ObjectOutline outline) {
    List<Check> checks = new ArrayList<>(KnownObjects.checks(outline, resolution.texts()));
    YamlNode.Mapping written = outline.written().content().mapping("checks");
    written
        .children()
        .forEach((name, keys) ->
            written
                .entry(name)
                .flatMap(entry -> check(outline, entry.key(), keys))
                .ifPresent(checks::add));
    return checks;
  }

  private Optional<Check> check(ObjectOutline outline, YamlNode.Scalar key, YamlNode.Mapping keys) {
    Expressions expressions = resolution.expressions();
    Environment environment = expressions.ofRecord(outline.name()).withOld();
    String address = "%s.check.%s".formatted(outline.name(), key.text());
    Label message =
        resolution.labels().label(address, keys.scalar("message"), key.text(), key.span());
    String whose = "object \"%s\"".formatted(outline.name());
    keys.scalar("field")
        .ifPresent(name -> resolution.lookup().findIn(whose, "field", outline.fields(), name));
    Optional<Expression> when = expressions.condition(environment, keys.scalar("when"));
    return expressions
        .condition(environment, keys.scalar("require"))
        .map(require -> new Check(key.text(), when, require, message, keys.text("field")));
  }

  /** As the object says, else as the app does. People are never kept: they are made inactive. */
  private Duration keepsDeleted(ObjectOutline outline) {
    Optional<YamlNode.Scalar> own = outline.written().content().scalar(KEEPS_DELETED);
    if (outline.name().equals(ObjectType.USER)) {
      own.ifPresent(this::refuseForPeople);
      return Duration.ZERO;
    }
    return own.map(YamlNode.Scalar::text)
        .or(() -> resolution.written().app().content().text(KEEPS_DELETED))
        .flatMap(Durations::parse)
        .orElse(ObjectType.KEEPS_DELETED);
  }

  private void refuseForPeople(YamlNode.Scalar written) {
    resolution
        .problems()
        .error(
            "Contradiction",
            "People are not kept when they are deleted. Make them inactive instead.",
            written.content());
  }

  private Set<String> removed(ObjectOutline outline) {
    Set<String> removed = new LinkedHashSet<>();
    Problems problems = resolution.problems();
    for (YamlNode.Scalar name : outline.written().content().scalars("removed")) {
      if (outline.fields().containsKey(name.text())
          && !outline.computed().containsKey(name.text())) {
        String detail = "The field \"%s\" is still there.".formatted(name.text());
        problems.error("Contradiction", detail, name.content());
      }
      removed.add(name.text());
    }
    return removed;
  }
}
