package io.formwork.core.seed;

import io.formwork.core.application.Application;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.query.ReadEnvironment;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Seed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Finds records by the field that seeds recognise them by; people by their login. */
public final class SeedLookup {

  private static final String LOGIN = "login";

  private final Application application;
  private final Clock clock;

  public SeedLookup(Application application, Clock clock) {
    this.application = application;
    this.clock = clock;
  }

  /** The record whose field has the value. */
  public Optional<Long> find(ObjectType type, String field, Object value) {
    SequencedMap<String, Expression> id = new LinkedHashMap<>();
    id.put("id", new Path(Root.RECORD, List.of()));
    Expression same =
        new Compare(
            Operator.EQUAL, new Path(Root.RECORD, List.of(type.field(field))), new Constant(value));
    return application
        .stores()
        .search()
        .rows(
            new RecordSearch.Selection(type, id, Optional.of(same), List.of(), 0, 1, environment()))
        .stream()
        .findFirst()
        .map(row -> row.get("id", Long.class));
  }

  /** The record that the seeds of the object recognise by the value; of people, the login. */
  public Optional<Long> recognised(String object, Object written) {
    return key(object).flatMap(field -> find(application.model().object(object), field, written));
  }

  /** The id that a reference written in a seed stands for. */
  private Object reference(String object, Object written) {
    return recognised(object, written)
        .map(Object.class::cast)
        .orElseThrow(
            () -> new IllegalArgumentException("No " + object + " " + written + " to refer to"));
  }

  /** The same of a relation to many, whose records are written in a list. */
  Object references(String object, Object written) {
    return written instanceof List<?> several
        ? several.stream().map(one -> reference(object, one)).toList()
        : reference(object, written);
  }

  private Optional<String> key(String object) {
    return application.model().seeds().values().stream()
        .filter(seed -> seed.object().equals(object))
        .map(Seed::match)
        .findFirst()
        .or(() -> object.equals(ObjectType.USER) ? Optional.of(LOGIN) : Optional.empty());
  }

  /** Seeds are nobody's. */
  private RecordSearch.Environment environment() {
    return new ReadEnvironment(application.model(), application.evaluation(), clock)
        .of(Facts.none());
  }
}
