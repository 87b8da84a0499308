package io.formwork.testkit.proof;

import io.formwork.metadata.model.Field;
import io.formwork.testkit.proof.Referee.Person;
import io.formwork.testkit.proof.World.Row;
import java.util.stream.Stream;

/**
 * What open tasks lend: who holds one, or may take it, is shown its record and the fields of its
 * form, whatever policies grant. Lists, figures, searches and files of lists are not lent.
 *
 * @param known whether tasks lend anything at all
 */
record Loans(World world, Person person, boolean known) {

  /** Whether a task about the record is the person's, or free for a role of theirs. */
  boolean any(Row row) {
    return held(row).findAny().isPresent();
  }

  /** Whether the form of such a task has the field. */
  boolean shows(Row row, Field field) {
    return held(row).anyMatch(task -> task.shown().contains(field.name()));
  }

  private Stream<World.Task> held(Row row) {
    return known ? world.tasks(row).stream().filter(this::theirs) : Stream.of();
  }

  /** A task that has a role is lent to a substitute with that role alone. */
  private boolean theirs(World.Task task) {
    boolean inRole = task.role().map(person.roles()::contains).orElse(false);
    return task.assignee()
        .map(assignee ->
            assignee == person.self().id()
                && (inRole || task.role().isEmpty() || !person.represented()))
        .orElse(inRole);
  }
}
