package io.formwork.core.user;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.actor.Roles;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.UnitStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds people. Only people who are active count. */
public final class Users {

  /** The field with the roles of a person. */
  public static final String ROLES = "roles";

  private static final int EVERYBODY = 100_000;

  private final ApplicationModel model;
  private final ObjectType type;
  private final RecordStore store;
  private final RecordSearch search;
  private final UnitStore units;
  private final Evaluation evaluation;
  private final Clock clock;

  /** Where each login was found last; whether it is still there is looked up each time. */
  private final Map<String, Long> found = new ConcurrentHashMap<>();

  public Users(
      ApplicationModel model,
      RecordStore store,
      RecordSearch search,
      UnitStore units,
      Evaluation evaluation,
      Clock clock) {
    this.model = model;
    this.type = model.object(ObjectType.USER);
    this.store = store;
    this.search = search;
    this.units = units;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  /** The person with that login, if active and with a role in the application. */
  public Optional<Actor> actor(String login) {
    return Optional.ofNullable(found.get(login))
        .flatMap(id -> store.find(type, id))
        .filter(user -> isActive(user, login))
        .or(() -> find(login))
        .map(this::actor)
        .filter(actor -> !actor.roles().isEmpty());
  }

  /** Whoever active has that login, also without a role in the application. */
  public Optional<Long> idOf(String login) {
    return ids(new Compare(Operator.EQUAL, path("login"), new Constant(login))).stream()
        .findFirst();
  }

  /** The person with that id, if active and with a role in the application. */
  public Optional<Actor> person(long id) {
    return store
        .find(type, id)
        .filter(user -> user.values().find("active").equals(Optional.of(true)))
        .map(this::actor)
        .filter(actor -> !actor.roles().isEmpty());
  }

  private Optional<StoredRecord> find(String login) {
    Optional<StoredRecord> user =
        ids(new Compare(Operator.EQUAL, path("login"), new Constant(login))).stream()
            .findFirst()
            .flatMap(id -> store.find(type, id));
    user.ifPresent(known -> found.put(login, known.id()));
    return user;
  }

  private static boolean isActive(StoredRecord user, String login) {
    return user.values().find("login").equals(Optional.of(login))
        && user.values().find("active").equals(Optional.of(true));
  }

  /** Everybody active who has the role. */
  public Collection<Long> withRole(String role) {
    return ids(new Expression.In(new Constant(role), path("roles")));
  }

  /**
   * Nobody in particular who has the role and all that it includes: for what a definition reads
   * with the rights of a role. {@code me} is nobody's record.
   */
  public Actor nobodyWith(Role role) {
    return new Actor(
        0,
        "",
        role.title().in(model.language()),
        model.language(),
        withIncluded(List.of(role.name())),
        Values.none());
  }

  private Actor actor(StoredRecord user) {
    Values values = user.values();
    return new Actor(
        user.id(),
        values.get("login", String.class),
        values.find("name").map(String.class::cast).orElse(values.get("login", String.class)),
        values
            .find("language")
            .map(language -> Locale.of((String) language))
            .orElse(model.language()),
        withIncluded(values.find("roles").map(roles -> (List<?>) roles).orElse(List.of())),
        values,
        Channel.COMMAND_LINE,
        new StoredUnits(units, user.id(), values.find(ObjectType.UNIT).map(Long.class::cast)),
        Optional.empty(),
        Optional.empty());
  }

  /** The roles and all that they include. */
  Set<String> withIncluded(Collection<?> direct) {
    return new Roles(model).withIncluded(direct);
  }

  private List<Long> ids(Expression condition) {
    SequencedMap<String, Expression> id = new LinkedHashMap<>();
    id.put("id", new Path(Root.RECORD, List.of()));
    Expression active = new Compare(Operator.EQUAL, path("active"), new Constant(true));
    return search
        .rows(
            new RecordSearch.Selection(
                type,
                id,
                Optional.of(new Expression.And(active, condition)),
                List.of(),
                0,
                EVERYBODY,
                new RecordSearch.Environment(
                    clock.instant(), model.timezone(), evaluation.scope(Facts.none()))))
        .stream()
        .map(row -> row.get("id", Long.class))
        .toList();
  }

  private Path path(String field) {
    return new Path(Root.RECORD, List.of(type.field(field)));
  }
}
