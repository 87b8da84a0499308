package io.formwork.core.notification;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.task.Task;
import io.formwork.core.user.Users;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Notification.Recipient;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the people that a notification goes to; each once. */
public final class Recipients {

  private final Evaluation evaluation;
  private final Users users;

  public Recipients(Evaluation evaluation, Users users) {
    this.evaluation = evaluation;
    this.users = users;
  }

  Set<Long> of(List<Recipient> recipients, Facts facts, Optional<Task> task) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Recipient recipient : recipients) {
      ids.addAll(ids(recipient, facts, task));
    }
    return ids;
  }

  private Collection<Long> ids(Recipient recipient, Facts facts, Optional<Task> task) {
    return switch (recipient) {
      case Recipient.InField field ->
          evaluation
              .value(new Expression.Path(Expression.Root.RECORD, field.path().steps()), facts)
              .map(Recipients::ids)
              .orElse(List.of());
      case Recipient.InRole role -> users.withRole(role.role());
      case Recipient.TaskHolders ignored -> task.map(this::holders).orElse(List.of());
    };
  }

  /** A relation leads to one person or to several. */
  private static Collection<Long> ids(Object value) {
    return value instanceof List<?> several
        ? several.stream().map(Long.class::cast).toList()
        : List.of((Long) value);
  }

  private Collection<Long> holders(Task task) {
    return task.assignee()
        .<Collection<Long>>map(List::of)
        .orElseGet(() -> task.role().map(users::withRole).orElse(List.of()));
  }
}
