package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Dashboards: measures and the charts that draw them. */
final class DashboardResolver {

  private static final Set<String> STEPS = Set.of("day", "week", "month");
  private static final List<String> AGGREGATES =
      List.of("count", "sum", "average", "minimum", "maximum");
  private static final List<String> CHARTS = List.of("number", "bar", "line", "pie");

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final PathResolver paths;
  private final ViewNames names;

  DashboardResolver(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.objects = objects;
    this.paths = new PathResolver(objects, resolution.problems());
    this.names = new ViewNames(resolution);
  }

  SequencedMap<String, View> all() {
    SequencedMap<String, View> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.DASHBOARD)) {
      definition
          .content()
          .scalar("object")
          .flatMap(name -> resolution.lookup().find("object", objects, name))
          .ifPresent(object -> all.put(definition.name(), dashboard(definition, object)));
    }
    return all;
  }

  private View dashboard(Definition definition, ObjectType object) {
    YamlNode.Mapping content = definition.content();
    String address = "view." + definition.name();
    Label title =
        resolution
            .labels()
            .label(address, content.scalar("title"), definition.name(), definition.span());
    Map<String, View.Measure> measures = measures(address, object, content.mapping("measures"));
    List<View.Chart> charts = new ArrayList<>();
    int number = 0;
    for (YamlNode.Mapping keys : content.mappings("charts")) {
      number++;
      String chartAddress = "%s.chart.%d".formatted(address, number);
      chart(chartAddress, object, measures, keys).ifPresent(charts::add);
    }
    return new View.DashboardView(
        definition.name(),
        title,
        new OpenToReader(resolution).of(content),
        object.name(),
        period(object, content),
        List.copyOf(measures.values()),
        charts);
  }

  private Optional<View.Period> period(ObjectType object, YamlNode.Mapping content) {
    YamlNode.Mapping keys = content.mapping("period");
    Optional<YamlNode.Scalar> field = content.scalar("period").or(() -> keys.scalar("field"));
    String initially = keys.text("default").orElse("last_30_days");
    Optional<FieldPath> path = field.flatMap(written -> paths.path(object, written));
    if (path.isPresent() && field.isPresent() && !isDate(path.get())) {
      resolution.problems().error("Not a date", "A period goes by a date.", field.get().content());
    }
    return path.map(found -> new View.Period(found, initially));
  }

  private SequencedMap<String, View.Measure> measures(
      String address, ObjectType object, YamlNode.Mapping written) {
    SequencedMap<String, View.Measure> measures = new LinkedHashMap<>();
    written
        .children()
        .forEach((name, keys) ->
            written
                .entry(name)
                .ifPresent(
                    entry -> measures.put(name, measure(address, object, entry.key(), keys))));
    return measures;
  }

  private View.Measure measure(
      String address, ObjectType object, YamlNode.Scalar key, YamlNode.Mapping keys) {
    Expressions expressions = resolution.expressions();
    Environment environment = expressions.ofRecordAndMe(object.name());
    String aggregate = AGGREGATES.stream().filter(keys::has).findFirst().orElse("count");
    Optional<FieldPath> of =
        aggregate.equals("count")
            ? Optional.empty()
            : keys.scalar(aggregate).flatMap(path -> measurable(object, path));
    return new View.Measure(
        key.text(),
        resolution
            .labels()
            .label(
                "%s.measure.%s".formatted(address, key.text()),
                keys.scalar("title"),
                key.text(),
                key.span()),
        View.Aggregate.valueOf(aggregate.toUpperCase(Locale.ROOT)),
        of,
        expressions.condition(environment, keys.scalar("where")));
  }

  private Optional<FieldPath> measurable(ObjectType object, YamlNode.Scalar written) {
    Optional<FieldPath> path = paths.path(object, written);
    if (path.isPresent() && !isMeasurable(path.get().field().type())) {
      String detail =
          "\"%s\" is neither a number nor an amount nor a duration.".formatted(written.text());
      resolution.problems().error("Not a number", detail, written.content());
    }
    return path;
  }

  private static boolean isMeasurable(FieldType type) {
    return type instanceof FieldType.Whole
        || type instanceof FieldType.Decimal
        || type instanceof FieldType.Money
        || type instanceof FieldType.Span;
  }

  private static boolean isDate(FieldPath path) {
    FieldType type = path.field().type();
    return type instanceof FieldType.Moment || type instanceof FieldType.Day;
  }

  private Optional<View.Chart> chart(
      String address,
      ObjectType object,
      Map<String, View.Measure> measures,
      YamlNode.Mapping keys) {
    String kind = CHARTS.stream().filter(keys::has).findFirst().orElse("number");
    Optional<View.Measure> measure =
        keys.scalar(kind)
            .flatMap(name -> resolution.lookup().findIn("dashboard", "measure", measures, name));
    keys.scalar("opens").ifPresent(list -> names.find("list", list));
    Optional<By> by = keys.scalar("by").flatMap(path -> by(object, path));
    Optional<FieldPath> split =
        keys.scalar("split")
            .flatMap(path -> paths.path(object, path).filter(found -> paths.isSingle(found, path)));
    return measure.map(found ->
        new View.Chart(
            title(address, keys, found),
            View.ChartKind.valueOf(kind.toUpperCase(Locale.ROOT)),
            found.name(),
            by.map(By::path),
            by.flatMap(By::step),
            split,
            keys.text("opens")));
  }

  private Label title(String address, YamlNode.Mapping keys, View.Measure measure) {
    return resolution.labels().label(address, keys.scalar("title"), measure.title(), keys.span());
  }

  /** What a chart is broken down by, and for a date in which steps. */
  private record By(FieldPath path, Optional<String> step) {}

  private Optional<By> by(ObjectType object, YamlNode.Scalar written) {
    String text = written.text();
    int dot = text.lastIndexOf('.');
    String last = text.substring(dot + 1);
    if (dot > 0 && STEPS.contains(last)) {
      return paths
          .path(object, text.substring(0, dot), written.content())
          .map(path -> new By(path, Optional.of(last)));
    }
    return paths
        .path(object, written)
        .map(path -> new By(path, isDate(path) ? Optional.of("day") : Optional.empty()));
  }
}
