package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Place;
import io.formwork.persistence.value.ValueKind;
import java.util.List;
import java.util.Optional;

/**
 * Statements for a stretch of a list: from the beginning, or from a place in its order.
 *
 * <p>What follows a place is what equals it in all keys but the id, then what equals it in all keys
 * but the last, and so on. Each of these parts begins where an index can be entered, so the
 * thousandth page costs what the first one does. PostgreSQL reads the parts of a UNION ALL one
 * after another, none of them in parallel because each has a limit of its own, and stops when it
 * has enough. It plans all of them before, though; so the first two are asked alone.
 */
record Stretches(Fragment outputs, Fragment tables, Fragment where, Ordering order) {

  private static final int NEAR = 2;

  Fragment fromTheBeginning(long offset, int limit) {
    return limited(part(Fragment.of(ValueKind.FLAG, ""), 0), offset, limit);
  }

  /**
   * What follows in the first two parts: what equals the place in all keys, or in all but the last.
   * When it fills the stretch, it is what {@link #after} would have answered; nothing when there
   * are no more parts.
   */
  Optional<Fragment> near(Place place, long offset, int limit) {
    List<Following.Part> parts = new Following(order, place).parts();
    return parts.size() <= NEAR || !order.mayBeIndexed()
        ? Optional.empty()
        : Optional.of(oneAfterAnother(parts.subList(0, NEAR), offset, limit));
  }

  Fragment after(Place place, long offset, int limit) {
    Following following = new Following(order, place);
    List<Following.Part> several = following.parts();
    return several.size() == 1 || !order.mayBeIndexed()
        ? limited(part(following.inOneCondition(), 0), offset, limit)
        : oneAfterAnother(several, offset, limit);
  }

  private Fragment oneAfterAnother(List<Following.Part> several, long offset, int limit) {
    List<Fragment> parts =
        several.stream()
            .map(one -> part(one.condition(), one.equal()))
            .map(
                part -> Fragment.compose(ValueKind.TEXT, "({0})", limited(part, 0, offset + limit)))
            .toList();
    return limited(Fragment.list("\nUNION ALL\n", parts), offset, limit);
  }

  private Fragment part(Fragment following, int equal) {
    String and = where.sql().isEmpty() ? "\nWHERE {3}" : "\nAND {3}";
    return Fragment.compose(
        ValueKind.TEXT,
        "SELECT {0}\nFROM {1}{2}" + (following.sql().isEmpty() ? "" : and) + "\nORDER BY {4}",
        outputs,
        tables,
        where,
        following,
        order.from(equal));
  }

  private static Fragment limited(Fragment rows, long offset, long limit) {
    String stretch = "{0}\nLIMIT " + limit + " OFFSET " + offset;
    return Fragment.compose(ValueKind.TEXT, stretch, rows);
  }
}
