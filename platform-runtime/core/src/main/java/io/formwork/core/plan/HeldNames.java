package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.deployment.LiveData;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of choices or a state goes or is renamed, and records hold it. */
final class HeldNames implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Removed(var thing) -> removed(thing, situation);
      case Difference.Renamed(var before, var thing) ->
          holders(before, situation)
              .map(holders -> records(holders, before.name(), situation.data()))
              .filter(records -> records > 0)
              .map(records ->
                  Outcome.of(Risk.REWRITES_DATA, Message.of("plan.held.renamed", records)));
      case Difference.Added added -> Optional.empty();
      case Difference.Changed changed -> Optional.empty();
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Optional<Outcome> removed(Declaration thing, Situation situation) {
    Optional<List<Placed>> holders = holders(thing, situation);
    long records =
        holders.map(fields -> records(fields, thing.name(), situation.data())).orElse(0L);
    if (records == 0) {
      return Optional.empty();
    }
    if (goesWithItsLifecycle(thing, situation)) {
      long days = situation.wanted().keepsRemoved().toDays();
      return Optional.of(
          Outcome.of(Risk.REWRITES_DATA, Message.of("plan.values.given_up", records, days)));
    }
    Optional<String> instead = instead(thing, situation);
    return Optional.of(
        instead
            .map(other ->
                Outcome.of(
                    Risk.REWRITES_DATA,
                    Message.of("plan.held.replaced", records, called(thing, other, situation))))
            .orElseGet(() ->
                Outcome.of(
                    Risk.BROKEN_BY_DATA,
                    Message.of("plan.held", records),
                    Message.of("plan.held.way_out", thing.name()))));
  }

  /** A value or a state of the new release, as people read it. */
  private static Object called(Declaration thing, String other, Situation situation) {
    int last = thing.address().lastIndexOf('.');
    String address = thing.address().substring(0, last + 1) + other;
    return Optional.ofNullable(situation.wanted().declarations().get(address))
        .<Object>map(Declaration::title)
        .orElse(other);
  }

  /** Whether the object says that the field of its states is removed altogether. */
  private static boolean goesWithItsLifecycle(Declaration thing, Situation situation) {
    return thing.thing().equals("state")
        && thing
            .owner()
            .map(owner -> situation.differences().now(owner))
            .flatMap(owner -> Optional.ofNullable(situation.wanted().objects().get(owner)))
            .filter(type -> type.lifecycle().isEmpty())
            .filter(type -> type.removed().contains(thing.address().split("\\.")[1]))
            .isPresent();
  }

  /** What the records get, as {@code removed} of the choices or the lifecycle says. */
  static Optional<String> instead(Declaration thing, Situation situation) {
    return thing
        .owner()
        .map(owner -> situation.differences().now(owner))
        .flatMap(owner -> Optional.ofNullable(situation.wanted().declarations().get(owner)))
        .flatMap(owner -> instead(owner, thing.name()));
  }

  /** Follows what was given up in its turn; checks have seen that it comes to an end. */
  private static Optional<String> instead(Declaration owner, String name) {
    String other = owner.text("removed." + name);
    return other.isEmpty() ? Optional.empty() : instead(owner, other).or(() -> Optional.of(other));
  }

  /** The fields that hold the value; none when the thing is no value. */
  static Optional<List<Placed>> holders(Declaration thing, Situation situation) {
    return switch (thing.thing()) {
      case "choice" ->
          thing.owner().map(owner -> situation.holding(owner.substring("choices.".length())));
      case "state" ->
          thing
              .owner()
              .flatMap(owner -> Optional.ofNullable(situation.deployed().objects().get(owner)))
              .flatMap(type ->
                  type.lifecycle()
                      .map(states -> List.of(new Placed(type, type.field(states.field())))));
      default -> Optional.empty();
    };
  }

  /** How many records hold each value of the choices. */
  static Map<String, Long> holders(ApplicationModel deployed, String choices, LiveData data) {
    List<Placed> holders = Fields.ofChoices(deployed, choices);
    Map<String, Long> records = new LinkedHashMap<>();
    Optional.ofNullable(deployed.choices().get(choices))
        .ifPresent(values ->
            values
                .values()
                .keySet()
                .forEach(value -> records.put(value, records(holders, value, data))));
    return records;
  }

  private static long records(List<Placed> holders, String value, LiveData data) {
    long records = 0;
    for (Placed holder : holders) {
      Field field = holder.field();
      Expression held = Fields.holds(field, value);
      records += data.count(holder.type(), held);
    }
    return records;
  }
}
