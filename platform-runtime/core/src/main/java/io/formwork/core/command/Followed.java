package io.formwork.core.command;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.AccountSource;
import io.formwork.core.store.VouchedStore;
import io.formwork.core.user.Users;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps a person from changing here what somebody outside says of another: the next sign-in would
 * take it back.
 */
record Followed(ApplicationModel model, VouchedStore vouched) {

  private static final Set<String> FIELDS = Set.of("login", "name", "email");

  /** Refuses what of the changes is not to be changed here. */
  void refuse(StoredRecord before, Changes changes) {
    boolean touches =
        changes.fields().contains(Users.ROLES)
            || changes.fields().stream().anyMatch(FIELDS::contains);
    if (before.type().isUser() && touches) {
      vouched.sourceOf(before.id()).ifPresent(source -> refuse(before, changes, source));
    }
  }

  private void refuse(StoredRecord before, Changes changes, AccountSource source) {
    List<Problem> problems = new ArrayList<>();
    for (String name : new TreeSet<>(changes.fields())) {
      Field field = before.type().field(name);
      if (FIELDS.contains(name)) {
        problems.add(problem(name, "account.followed", field.title(), source.title()));
      } else if (name.equals(Users.ROLES)) {
        takenAway(before.id(), changes)
            .forEach(role ->
                problems.add(problem(name, "account.role_followed", role.title(), source.title())));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(Kind.FORBIDDEN, problems));
    }
  }

  private static Problem problem(String field, String key, Object... arguments) {
    return new Problem(Optional.of(field), Message.of(key, arguments));
  }

  private List<Role> takenAway(long user, Changes changes) {
    Set<String> outside = new TreeSet<>(vouched.roles(user, model.name()));
    Optional.ofNullable(changes.asMap().get(Users.ROLES))
        .flatMap(roles -> roles)
        .ifPresent(roles -> outside.removeAll((List<?>) roles));
    return outside.stream()
        .flatMap(name -> Optional.ofNullable(model.roles().get(name)).stream())
        .toList();
  }
}
