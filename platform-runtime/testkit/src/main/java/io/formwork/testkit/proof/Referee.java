package io.formwork.testkit.proof;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Role.Grant;
import io.formwork.testkit.proof.World.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a person may see, as docs/definitions.md says it: grants unite; a grant covers records,
 * fields and states; what is hidden in a state is hidden from all; what belongs to a record is
 * reached by who may read that. It shares nothing with the code that decides.
 *
 * @param overlooked a rule it does not know, to see whether the proof would notice
 */
record Referee(ApplicationModel model, World world, Optional<Rule> overlooked) {

  /** The rules of policies; overlooking one makes this referee err. */
  enum Rule {
    WHERE,
    ONLY,
    IN,
    HIDDEN_IN,
    OWNER,
    UNITE,
    RELATION,
    HISTORY,
    SEARCH,
    TASKS,
    UNITS,
    OPEN_TO
  }

  /**
   * Whoever asks, with all roles, and as which record of a person.
   *
   * @param represented whether a substitute asks in the person's place
   */
  record Person(Set<String> roles, Row self, boolean represented) {}

  /** The roles with those that they include. */
  Set<String> withIncluded(List<?> direct) {
    Set<String> all = new LinkedHashSet<>();
    Deque<Object> open = new ArrayDeque<>(direct);
    while (!open.isEmpty()) {
      Role role = model.roles().get(open.pop());
      if (role != null && all.add(role.name())) {
        open.addAll(role.includes());
      }
    }
    return all;
  }

  /** Whether the record is there for the person by a grant: tasks lend no lists. */
  boolean row(Person person, Row row, Action action) {
    return granted(person, row, action, Optional.empty());
  }

  /** Whether the person has any grant at all for records of the object. */
  boolean ever(Person person, ObjectType type) {
    return person.roles().stream().anyMatch(role -> !grants(role, type).isEmpty());
  }

  /** Whether the person may do so with the field of the record. */
  boolean field(Person person, Row row, Field field, Action action) {
    return granted(person, row, action, Optional.of(field))
        && !hidden(row, field)
        && classed(person, field);
  }

  /** For a role that may neither view nor download files of the class, the field is not there. */
  boolean classed(Person person, Field field) {
    return !(field.type() instanceof FieldType.Files files)
        || person.roles().stream()
            .map(role -> model.fileClass(files).may().getOrDefault(role, Set.of()))
            .anyMatch(may -> may.contains(Use.VIEW) || may.contains(Use.DOWNLOAD));
  }

  /** Whether the person may take the field out of the system. */
  boolean exported(Person person, Row row, Field field) {
    return field(person, row, field, Action.READ) && field(person, row, field, Action.EXPORT);
  }

  /** Whether a field is read over a relation: every step of the way must be. */
  boolean over(Person person, Row row, Field relation, Field field) {
    boolean first = field(person, row, relation, Action.READ);
    Optional<Row> target = target(row, relation);
    boolean second =
        knows(Rule.RELATION)
            ? target.map(there -> field(person, there, field, Action.READ)).orElse(false)
            : target.isPresent();
    return first && second;
  }

  Optional<Row> target(Row row, Field relation) {
    String object = ((FieldType.Reference) relation.type()).object();
    return Optional.ofNullable(row.values().get(relation.name()))
        .flatMap(id -> world.find(object, id));
  }

  /** Whether the state hides the field. */
  boolean hidden(Row row, Field field) {
    return knows(Rule.HIDDEN_IN)
        && state(row).map(field.flags().hiddenIn()::contains).orElse(false);
  }

  /** Whether a grant covers the record, and the field of it. */
  boolean granted(Person person, Row row, Action action, Optional<Field> field) {
    List<Grant> grants =
        person.roles().stream()
            .flatMap(
                role -> grants(role, row.type()).stream().filter(grant -> grant.action() == action))
            .toList();
    boolean covered =
        knows(Rule.UNITE)
            ? grants.stream().anyMatch(grant -> covers(person, row, field, grant))
            : grants.stream().limit(1).anyMatch(grant -> covers(person, row, field, grant));
    return covered && ownerRead(person, row);
  }

  List<Grant> grants(String role, ObjectType type) {
    return Optional.ofNullable(model.roles().get(role))
        .map(one -> one.grants().getOrDefault(type.name(), List.of()))
        .orElse(List.of());
  }

  private boolean covers(Person person, Row row, Optional<Field> field, Grant grant) {
    boolean ofFields = !knows(Rule.ONLY) || field.map(one -> named(grant.only(), one)).orElse(true);
    boolean ofStates =
        !knows(Rule.IN)
            || grant.in().isEmpty()
            || state(row).map(grant.in()::contains).orElse(false);
    boolean ofRecords =
        !knows(Rule.WHERE)
            || grant
                .where()
                .map(new Reading(world, row, person.self(), knows(Rule.UNITS))::holds)
                .orElse(true);
    return ofFields && ofStates && ofRecords;
  }

  /** What the platform writes goes with any field; a grant may name a clock by its own name. */
  static boolean named(Set<String> only, Field field) {
    return only.isEmpty()
        || field.origin() == Field.Origin.SYSTEM
        || only.contains(field.name())
        || only.contains(field.name().split("\\.", 2)[0]);
  }

  private boolean ownerRead(Person person, Row row) {
    if (!knows(Rule.OWNER) || row.type().owner().isEmpty()) {
      return true;
    }
    ObjectType.Ownership owner = row.type().owner().get();
    return world
        .find(owner.object(), row.values().getOrDefault(owner.field(), 0L))
        .map(there -> row(person, there, Action.READ))
        .orElse(false);
  }

  private static Optional<Object> state(Row row) {
    return row.type().lifecycle().map(lifecycle -> row.values().get(lifecycle.field()));
  }

  boolean knows(Rule rule) {
    return !overlooked.equals(Optional.of(rule));
  }
}
