package io.formwork.testkit.proof;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.testkit.proof.Referee.Person;
import io.formwork.testkit.proof.Referee.Rule;
import io.formwork.testkit.proof.World.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of the grants to read: what tasks open beside them, and what policies say of history
 * and of search apart.
 */
record Insight(Referee referee, Person person) {

  /** Whether the record is opened to the person: by a grant, or by a task. */
  boolean opens(Row row) {
    return referee.row(person, row, Action.READ) || holds(row);
  }

  /** Whether a task about the record is open to the person. */
  boolean holds(Row row) {
    return loans().any(row);
  }

  /** Whether an opened record shows the field. */
  boolean shows(Row row, Field field) {
    return referee.field(person, row, field, Action.READ)
        || (loans().shows(row, field)
            && !referee.hidden(row, field)
            && referee.classed(person, field));
  }

  /** Whether the person is told what happened to the record. */
  boolean remembers(Row row) {
    return opens(row) && granted(row, Optional.empty(), holds(row));
  }

  /** Whether the person is told what the field of the record held. */
  boolean remembers(Row row, Field field) {
    return remembers(row)
        && shows(row, field)
        && granted(row, Optional.of(field), loans().shows(row, field));
  }

  /** History that goes with reading goes with what a task shows as well. */
  private boolean granted(Row row, Optional<Field> field, boolean lent) {
    return !referee.knows(Rule.HISTORY)
        || referee.granted(person, row, Action.HISTORY, field)
        || (lent && covered(row, Action.HISTORY, field).equals(covered(row, Action.READ, field)));
  }

  /** Whether a word in the field finds the record: tasks lend nothing of that. */
  boolean finds(Row row, Field field) {
    boolean read =
        referee.row(person, row, Action.READ) && referee.field(person, row, field, Action.READ);
    return read
        && (!referee.knows(Rule.SEARCH)
            || (referee.row(person, row, Action.SEARCH)
                && referee.granted(person, row, Action.SEARCH, Optional.of(field))));
  }

  /** What is to be answered to whoever asks why about the field. */
  Map<String, Boolean> answers(World.Row row, Field field) {
    // Numbers and tags are found as they stand, whatever their fields say of search.
    boolean searched =
        field.searchable()
            || field.type() instanceof FieldType.Sequence
            || field.type() instanceof FieldType.Tags;
    boolean opened = opens(row) && shows(row, field);
    boolean taken =
        referee.row(person, row, Action.READ)
            && referee.row(person, row, Action.EXPORT)
            && referee.exported(person, row, field);
    Map<String, Boolean> answers = new LinkedHashMap<>();
    answers.put("read", opened);
    answers.put("history", opened && remembers(row, field));
    answers.put("search", searched && finds(row, field));
    answers.put("export", taken);
    return answers;
  }

  private Set<Object> covered(Row row, Action action, Optional<Field> field) {
    return person.roles().stream()
        .flatMap(role -> referee.grants(role, row.type()).stream())
        .filter(grant -> grant.action() == action)
        .filter(grant -> field.map(one -> Referee.named(grant.only(), one)).orElse(true))
        .map(grant -> List.of(grant.where(), grant.in()))
        .collect(Collectors.toSet());
  }

  private Loans loans() {
    return new Loans(referee.world(), person, referee.knows(Rule.TASKS));
  }
}
