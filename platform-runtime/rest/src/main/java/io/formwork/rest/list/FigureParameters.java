package io.formwork.rest.list;

import io.formwork.core.query.FigureRequest;
import io.formwork.core.query.FigureRequest.Grouped;
import io.formwork.core.query.FigureRequest.Kind;
import io.formwork.core.query.FigureRequest.Measure;
import io.formwork.core.store.RecordSearch.Sorted;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which figures are asked for: {@code measures=count,sum:price,p90:age&by=status}. */
public final class FigureParameters {

  private static final Set<String> KNOWN =
      Set.of("measures", "by", "filter", "search", "sort", "size");
  private static final Set<String> STEPS = Set.of("day", "week", "month", "quarter", "year");
  private static final Pattern PERCENTILE = Pattern.compile("p([1-9]|[1-9][0-9])");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int USUAL_SIZE = 100;
  private static final int LARGEST_SIZE = 1_000;
  private static final int MOST_MEASURES = 20;
  private static final int MOST_GROUPS = 5;

  private final ApplicationModel model;
  private final ObjectType type;
  private final Parameters parameters;
  private final FieldParameters fields;

  public FigureParameters(
      ApplicationModel model, ObjectType type, Map<String, List<String>> query) {
    this.model = model;
    this.type = type;
    this.parameters = new Parameters(query, KNOWN);
    this.fields = new FieldParameters(model, parameters, type);
  }

  public FigureRequest read() {
    List<Measure> measures = measures();
    List<Grouped> by = groups();
    FigureRequest request =
        new FigureRequest(
            type.name(),
            new FilterParameter(model, parameters, type).read(),
            parameters.text("search"),
            measures,
            by,
            order(measures, by),
            parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE));
    parameters.settle();
    return request;
  }

  private List<Measure> measures() {
    List<String> named = several("measures", MOST_MEASURES);
    List<Measure> measures = new ArrayList<>();
    named.forEach(name -> measure(name).ifPresent(measures::add));
    return named.isEmpty() ? List.of(count("count")) : measures;
  }

  private static Measure count(String key) {
    return new Measure(key, Kind.COUNT, Optional.empty(), BigDecimal.ONE);
  }

  private Optional<Measure> measure(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      if (!name.equals("count")) {
        parameters.wrong("measures", Sentence.of("measure.unknown", name));
      }
      return name.equals("count") ? Optional.of(count(name)) : Optional.empty();
    }
    String word = name.substring(0, colon);
    Optional<Kind> kind = kind(word);
    if (kind.isEmpty()) {
      parameters.wrong("measures", Sentence.of("measure.unknown", word));
      return Optional.empty();
    }
    return fields
        .path("measures", name.substring(colon + 1))
        .filter(path -> calculable(kind.get(), path.field(), name))
        .map(path -> new Measure(name, kind.get(), Optional.of(path), share(word)));
  }

  private static Optional<Kind> kind(String word) {
    return switch (word) {
      case "count" -> Optional.of(Kind.DIFFERENT);
      case "sum" -> Optional.of(Kind.SUM);
      case "avg" -> Optional.of(Kind.AVERAGE);
      case "min" -> Optional.of(Kind.LEAST);
      case "max" -> Optional.of(Kind.MOST);
      case "median" -> Optional.of(Kind.PERCENTILE);
      default ->
          PERCENTILE.matcher(word).matches() ? Optional.of(Kind.PERCENTILE) : Optional.empty();
    };
  }

  private static BigDecimal share(String word) {
    Matcher percent = PERCENTILE.matcher(word);
    return percent.matches() ? new BigDecimal(percent.group(1)).movePointLeft(2) : HALF;
  }

  private boolean calculable(Kind kind, Field field, String name) {
    FieldType of = field.type();
    boolean number =
        of instanceof FieldType.Whole
            || of instanceof FieldType.Decimal
            || of instanceof FieldType.Money
            || of instanceof FieldType.Span;
    boolean ordered = of.hasOrder() && !(of instanceof FieldType.Flag);
    boolean fits =
        switch (kind) {
          case SUM, AVERAGE -> number;
          case LEAST, MOST, PERCENTILE -> ordered && !(of instanceof FieldType.Reference);
          case COUNT, DIFFERENT -> of.hasOrder();
        };
    if (!fits) {
      parameters.wrong("measures", Sentence.of("measure.not_of", name));
    }
    return fits;
  }

  private static boolean groupable(FieldType type) {
    return type.hasOrder() || type instanceof FieldType.Tags;
  }

  private List<Grouped> groups() {
    List<Grouped> groups = new ArrayList<>();
    several("by", MOST_GROUPS).forEach(name -> group(name).ifPresent(groups::add));
    return groups;
  }

  private Optional<Grouped> group(String name) {
    int dot = name.lastIndexOf('.');
    Optional<String> step = Optional.of(name.substring(dot + 1)).filter(STEPS::contains);
    String field = dot > 0 && step.isPresent() ? name.substring(0, dot) : name;
    Optional<FieldPath> path = fields.path("by", field);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    FieldType of = path.get().field().type();
    boolean date = of instanceof FieldType.Day || of instanceof FieldType.Moment;
    if (!groupable(of) || (step.isPresent() && !date)) {
      parameters.wrong("by", Sentence.of("by.not_groupable", name));
      return Optional.empty();
    }
    return Optional.of(new Grouped(name, path.get(), step));
  }

  private List<Sorted> order(List<Measure> measures, List<Grouped> by) {
    List<String> keys =
        Stream.concat(measures.stream().map(Measure::key), by.stream().map(Grouped::key)).toList();
    List<Sorted> order = new ArrayList<>();
    for (String key : parameters.texts("sort")) {
      boolean descending = key.startsWith("-");
      String name = descending ? key.substring(1) : key;
      if (keys.contains(name)) {
        order.add(new Sorted(name, descending));
      } else {
        parameters.wrong("sort", Sentence.of("sort.not_asked", name));
      }
    }
    return order;
  }

  private List<String> several(String name, int most) {
    List<String> named = parameters.texts(name).stream().distinct().toList();
    if (named.size() > most) {
      parameters.wrong(name, Sentence.of("parameter.too_many", name, most));
    }
    return named.size() > most ? List.of() : named;
  }
}
