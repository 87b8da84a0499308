package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.deployment.LiveData.Duplicate;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Unique;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values that are there more than once and may be there only once: the release is refused. */
final class Doubled implements Consequence {

  private static final int SHOWN = 5;

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    Declaration thing = difference.thing();
    boolean may =
        difference instanceof Difference.Added
            || difference instanceof Difference.Changed changed
                && (changed.key().equals("unique") || thing.address().contains(".unique."));
    return may
        ? thing
            .owner()
            .flatMap(owner -> Optional.ofNullable(situation.wanted().objects().get(owner)))
            .flatMap(type -> doubled(type, thing.name(), situation))
        : Optional.empty();
  }

  private static Optional<Outcome> doubled(ObjectType type, String name, Situation situation) {
    return type.uniques().stream()
        .filter(unique -> unique.name().equals(name))
        .filter(unique -> situation.before(type).isPresent())
        .map(unique -> refused(type, unique, situation))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Outcome> refused(ObjectType type, Unique unique, Situation situation) {
    List<Duplicate> duplicates = situation.data().duplicates(type, unique, SHOWN);
    String values =
        duplicates.stream()
            .map(duplicate -> "%s (%d)".formatted(duplicate.value(), duplicate.records()))
            .collect(Collectors.joining(", "));
    return duplicates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Outcome.of(
                Risk.BROKEN_BY_DATA,
                Message.of("plan.unique.doubled", values),
                Message.of("plan.unique.way_out")));
  }
}
