package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Selection;
import java.util.Optional;

/**
 * What is asked, and how the answer is read.
 *
 * @param page when something is read of what the rows mention
 */
record Question(
    Selection selection, Stretches stretches, Optional<PageOfRows> page, RowReader reader) {

  Fragment statement() {
    return whole(
        selection
            .after()
            .map(place -> stretches.after(place, selection.offset(), selection.limit()))
            .orElseGet(() -> stretches.fromTheBeginning(selection.offset(), selection.limit())));
  }

  /** What nearly always has the whole answer, and is much less to plan. */
  Optional<Fragment> near() {
    return selection
        .after()
        .flatMap(place -> stretches.near(place, selection.offset(), selection.limit()))
        .map(this::whole);
  }

  private Fragment whole(Fragment stretch) {
    return page.map(around -> around.around(stretch)).orElse(stretch);
  }
}
