package io.formwork.core.plan;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Change.Action;
import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Wording;
import io.formwork.core.message.Message;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns and tables keep the name that their field or object was born with, and {@code
 * renamed_from} says which it is. Who takes that word out would find the values gone: refused.
 */
final class ForgottenBirths {

  private final Situation situation;
  private final Wording wording;
  private final List<Change> found = new ArrayList<>();

  private ForgottenBirths(Situation situation, Wording wording) {
    this.situation = situation;
    this.wording = wording;
  }

  static List<Change> of(Situation situation, Wording wording) {
    ForgottenBirths births = new ForgottenBirths(situation, wording);
    situation.wanted().objects().values().forEach(births::look);
    return births.found;
  }

  private void look(ObjectType after) {
    Optional<ObjectType> before = situation.before(after);
    if (before.isEmpty()) {
      return;
    }
    if (!before.get().table().equals(after.table())) {
      forgotten(after.name(), before.get().table());
      return;
    }
    for (Field field : after.fields().values()) {
      String address = after.name() + "." + field.name();
      String was = situation.differences().then(address);
      Optional.ofNullable(before.get().fields().get(was.substring(was.lastIndexOf('.') + 1)))
          .flatMap(Field::column)
          .filter(column -> field.column().filter(now -> !now.equals(column)).isPresent())
          .ifPresent(column -> forgotten(address, column));
    }
  }

  private void forgotten(String address, String born) {
    Declaration thing = situation.wanted().declarations().get(address);
    if (thing != null) {
      found.add(
          new Change(
              Action.CHANGE,
              situation.wanted().name() + "." + address,
              Message.of("plan.born", wording.named(thing), born),
              Risk.LOSES_DATA,
              List.of(Message.of("plan.born.way_out", born))));
    }
  }
}
