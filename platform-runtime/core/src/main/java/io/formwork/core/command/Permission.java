package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Refuses values of fields that a person may not give, each with the reason. */
record Permission(Rights rights) {

  /** Refuses what may not be filled in when a record is created. */
  void toCreate(ObjectType type, Changes given, Set<String> fillable) {
    require(type, given.fields(), fillable, Permission::notFilledIn);
  }

  /**
   * Refuses what the actor may not change. Repeating a value that the actor sees is no change;
   * repeating one that the actor does not see is refused like any other, or guessing would tell it.
   */
  void toChange(Actor actor, StoredRecord before, Changes given, Set<String> permitted) {
    Set<String> judged = new LinkedHashSet<>(given.fields());
    judged.removeAll(permitted);
    if (!judged.isEmpty()) {
      Set<String> seen = rights.of(actor, before).readable();
      Set<String> changed = given.against(before.values()).fields();
      judged.removeIf(name -> seen.contains(name) && !changed.contains(name));
    }
    require(before.type(), judged, permitted, field -> reason(actor, before, field));
  }

  private static void require(
      ObjectType type, Set<String> judged, Set<String> permitted, Function<Field, Message> reason) {
    List<Problem> problems = new ArrayList<>();
    boolean unknown = false;
    for (String name : judged) {
      Field field = type.fields().get(name);
      unknown |= field == null;
      if (field == null) {
        problems.add(new Problem(Optional.of(name), Message.of("field.unknown", name)));
      } else if (!permitted.contains(name)) {
        problems.add(new Problem(Optional.of(name), reason.apply(field)));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(unknown ? Kind.INVALID : Kind.FORBIDDEN, problems));
    }
  }

  private Message reason(Actor actor, StoredRecord before, Field field) {
    return switch (rights.updates(actor, before, field)) {
      case Decision.Refused refused -> refused.reason();
      case Decision.Allowed allowed -> Message.of("field.forbidden", field.title());
    };
  }

  private static Message notFilledIn(Field field) {
    return Message.of(field.writable() ? "field.forbidden" : "field.not_writable", field.title());
  }
}
