package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.deployment.LiveData.Retyping;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.FieldType;
import java.util.Optional;
import java.util.Set;

/** Values are kept as another type, when each of them comes through unharmed. */
final class Retyped implements Consequence {

  private static final Set<String> KEYS = Set.of("type", "precision", "scale", "currency", "many");

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Changed changed ->
          KEYS.contains(changed.key())
              ? both(changed.before(), changed.thing(), situation)
              : Optional.empty();
      case Difference.Replaced replaced -> both(replaced.before(), replaced.thing(), situation);
      case Difference.Added added -> Optional.empty();
      case Difference.Removed removed -> Optional.empty();
      case Difference.Renamed renamed -> Optional.empty();
    };
  }

  private static Optional<Outcome> both(
      Declaration before, Declaration after, Situation situation) {
    Optional<Placed> was = situation.deployedField(before).filter(old -> old.field().written());
    Optional<Placed> becomes = situation.wantedField(after).filter(now -> now.field().written());
    return was.isEmpty() || becomes.isEmpty()
        ? Optional.empty()
        : retyped(was.get(), becomes.get(), situation);
  }

  private static Optional<Outcome> retyped(Placed was, Placed becomes, Situation situation) {
    Retyping retyping = situation.data().retyping(was.type(), was.field(), becomes.field());
    boolean otherMeaning = otherMeaning(was.field().type(), becomes.field().type());
    long values =
        otherMeaning
            ? situation.data().count(was.type(), Fields.filled(was.field()))
            : retyping.values();
    long unfit = otherMeaning ? values : retyping.unfit();
    if (unfit > 0) {
      return Optional.of(
          Outcome.of(
              Risk.BROKEN_BY_DATA,
              Message.of("plan.values.unfit", values, unfit),
              Message.of("plan.values.unfit.way_out", was.field().name(), was.type().name())));
    }
    return retyping.rewrites()
        ? Optional.of(
            Outcome.of(Risk.REWRITES_DATA, Message.of("plan.values.rewritten", retyping.values())))
        : Optional.empty();
  }

  /** Kept in the same kind of column and yet not the same: an id is no number, nor is a length. */
  private static boolean otherMeaning(FieldType was, FieldType becomes) {
    return meaning(was) != meaning(becomes) && (meaning(was) > 0 || meaning(becomes) > 0);
  }

  private static int meaning(FieldType type) {
    if (type.target().isPresent()) {
      return type instanceof FieldType.Reference ? 1 : 2;
    }
    return type instanceof FieldType.Span ? 3 : 0;
  }
}
