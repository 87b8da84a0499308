package io.formwork.rest.list;

import io.formwork.core.query.FilterText;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.PathText;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which part of a list is asked for, and in which order. */
public final class ListParameters {

  private static final Set<String> OF_A_PAGE =
      Set.of("filter", "sort", "page", "size", "fields", "search", "total");
  private static final Set<String> OF_A_FILE = Set.of("filter", "sort", "search");

  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 500;
  private static final int LAST_PAGE = 1_000_000;

  /** Further on a database gets slow; a filter finds what a page number should not. */
  private static final int FURTHEST = 100_000;

  /** A longer filter is an attack or a mistake. */
  private static final int LONGEST_FILTER = 4_000;

  /** Each step over a relation joins a table. */
  private static final int MOST_STEPS = 4;

  private static final int MOST_FIELDS = 100;

  private final ApplicationModel model;

  public ListParameters(ApplicationModel model) {
    this.model = model;
  }

  /**
   * What was asked for.
   *
   * @param total whether the number of all records is to be counted
   */
  public record Asked(ListRequest request, int page, int size, boolean total) {}

  /** A page of the records of an object. */
  public Asked page(ObjectType type, Map<String, List<String>> query) {
    Parameters parameters = new Parameters(query, OF_A_PAGE);
    int page = parameters.number("page", 1, 1, LAST_PAGE);
    int size = parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE);
    long offset = (page - 1L) * size;
    if (offset >= FURTHEST) {
      parameters.wrong("page", Sentence.of("parameter.too_far", page, FURTHEST));
    }
    ListRequest request =
        new ListRequest(
            type.name(),
            columns(parameters, type),
            filter(parameters, type),
            List.of(),
            sort(parameters, type),
            parameters.text("search"),
            offset,
            size);
    boolean total = parameters.flag("total");
    parameters.settle();
    return new Asked(request, page, size, total);
  }

  /**
   * All of a declared list that the query leaves of it, in its order unless the query has another.
   */
  public ListRequest file(View.ListView list, Map<String, List<String>> query) {
    Parameters parameters = new Parameters(query, OF_A_FILE);
    ObjectType type = model.object(list.object());
    List<View.Sort> sort = sort(parameters, type);
    Optional<Expression> filter = filter(parameters, type);
    parameters.settle();
    return new ListRequest(
        list.object(),
        list.columns(),
        both(list.where(), filter),
        List.of(),
        sort.isEmpty() ? list.sort() : sort,
        parameters.text("search"),
        0,
        1);
  }

  private static Optional<Expression> both(Optional<Expression> one, Optional<Expression> other) {
    if (one.isPresent() && other.isPresent()) {
      return Optional.of(new Expression.And(one.get(), other.get()));
    }
    return one.or(() -> other);
  }

  /** All fields but long texts when none are named. */
  private List<FieldPath> columns(Parameters parameters, ObjectType type) {
    List<String> named = parameters.texts("fields");
    if (named.isEmpty()) {
      return type.fields().values().stream()
          .filter(field -> !(field.type() instanceof FieldType.RichText))
          .filter(field -> !(field.type() instanceof FieldType.Json))
          .map(field -> new FieldPath(List.of(field)))
          .toList();
    }
    if (named.size() > MOST_FIELDS) {
      parameters.wrong("fields", Sentence.of("fields.too_many", MOST_FIELDS));
      return List.of();
    }
    List<FieldPath> paths = new ArrayList<>();
    named.forEach(name -> path(parameters, "fields", type, name).ifPresent(paths::add));
    return paths;
  }

  private List<View.Sort> sort(Parameters parameters, ObjectType type) {
    List<View.Sort> keys = new ArrayList<>();
    for (String key : parameters.texts("sort")) {
      boolean descending = key.startsWith("-");
      String name = descending ? key.substring(1) : key;
      path(parameters, "sort", type, name)
          .filter(path -> sortable(parameters, path.field(), name))
          .ifPresent(path -> keys.add(new View.Sort(path, descending)));
    }
    return keys;
  }

  private static boolean sortable(Parameters parameters, Field field, String name) {
    if (!field.type().hasOrder()) {
      parameters.wrong("sort", Sentence.of("sort.unsortable", name));
    }
    return field.type().hasOrder();
  }

  private Optional<FieldPath> path(
      Parameters parameters, String parameter, ObjectType type, String name) {
    return switch (new PathText(model).resolve(type, name)) {
      case PathText.Outcome.Found found when found.path().steps().size() > MOST_STEPS -> {
        parameters.wrong(parameter, Sentence.of("path.too_long", name, MOST_STEPS));
        yield Optional.empty();
      }
      case PathText.Outcome.Found found -> Optional.of(found.path());
      case PathText.Outcome.Unknown unknown -> {
        Sentence suggestion = Suggested.of(unknown.name(), unknown.object().fields().keySet());
        parameters.wrong(
            parameter,
            Sentence.of("field.unknown", unknown.object().name(), unknown.name(), suggestion));
        yield Optional.empty();
      }
    };
  }

  private Optional<Expression> filter(Parameters parameters, ObjectType type) {
    Optional<String> text = parameters.text("filter");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().length() > LONGEST_FILTER) {
      parameters.wrong("filter", Sentence.of("filter.too_long", LONGEST_FILTER));
      return Optional.empty();
    }
    return switch (new FilterText(model).compile(type.name(), text.get())) {
      case FilterText.Outcome.Understood understood -> Optional.of(understood.filter());
      case FilterText.Outcome.Wrong wrong -> {
        wrong.problems().forEach(problem -> parameters.wrong(fault(problem)));
        yield Optional.empty();
      }
    };
  }

  private static Fault fault(Diagnostic problem) {
    return new Fault(
        new Fault.Place.Parameter("filter", Optional.of(problem.span().start())),
        new Sentence.Verbatim(problem.summary() + ". " + problem.detail()));
  }
}
