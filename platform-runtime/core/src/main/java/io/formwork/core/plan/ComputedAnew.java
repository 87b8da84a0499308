package io.formwork.core.plan;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Change.Action;
import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.difference.Difference;
import io.formwork.core.difference.Wording;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.core.policy.Predicates;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stored computed field is computed for every record that is there: one that is new or computed
 * otherwise, also because something that its expression names is another.
 */
final class ComputedAnew implements Consequence {

  private static final List<String> KEYS = List.of("type", "computed", "stored");

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return isItself(difference) && isFirst(difference, situation)
        ? situation.wantedField(difference.thing()).flatMap(placed -> outcome(placed, situation))
        : Optional.empty();
  }

  private static boolean isItself(Difference difference) {
    return difference instanceof Difference.Added
        || difference instanceof Difference.Changed changed && KEYS.contains(changed.key());
  }

  /** Said once of a field, however many of its keys change. */
  private static boolean isFirst(Difference difference, Situation situation) {
    return situation.differences().all().stream()
        .filter(found -> isItself(found) && found.thing().equals(difference.thing()))
        .findFirst()
        .filter(difference::equals)
        .isPresent();
  }

  private static Optional<Outcome> outcome(Placed placed, Situation situation) {
    long records = records(placed, situation);
    return records == 0
        ? Optional.empty()
        : Optional.of(Outcome.of(Risk.REWRITES_DATA, Message.of("plan.computed", records)));
  }

  /** How many records it is computed for; none when the database has it already. */
  private static long records(Placed placed, Situation situation) {
    Optional<ObjectType> before = situation.before(placed.type());
    boolean missing =
        placed.field().storedComputed()
            && !situation.data().isKept(situation.wanted(), placed.type(), placed.field());
    return missing && before.isPresent()
        ? situation.data().count(before.get(), Predicates.ALWAYS)
        : 0;
  }

  /** The fields of which no difference speaks, because their own words stayed the same. */
  static List<Change> unsaid(Situation situation, Wording wording) {
    List<Change> found = new ArrayList<>();
    for (ObjectType type : situation.wanted().objects().values()) {
      for (Field field : type.fields().values()) {
        String address = type.name() + "." + field.name();
        Declaration thing = situation.wanted().declarations().get(address);
        if (thing != null && field.storedComputed() && !isSpokenOf(address, situation)) {
          change(new Placed(type, field), thing, situation, wording).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isSpokenOf(String address, Situation situation) {
    return situation.differences().all().stream()
        .anyMatch(found -> isItself(found) && found.thing().address().equals(address));
  }

  private static Optional<Change> change(
      Placed placed, Declaration thing, Situation situation, Wording wording) {
    return outcome(placed, situation)
        .map(outcome ->
            new Change(
                Action.CHANGE,
                situation.wanted().name() + "." + thing.address(),
                Message.of("plan.computed.otherwise", wording.named(thing)),
                outcome.risk(),
                outcome.effects()));
  }
}
