package io.formwork.ui.many;

import com.vaadin.flow.component.Component;
import io.formwork.core.query.Named;
import io.formwork.core.transfer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Does something with many records a few at a time. The page asks for the next few itself, so that
 * it shows how far it is, can be stopped, and every round has the rights of that moment.
 */
final class Rounds {

  private static final int OF_ONE_ROUND = 10;

  private final Component page;
  private final List<Named> records;
  private final Function<Named, Answer> deed;
  private final List<Answer> answers = new ArrayList<>();
  private boolean stopped;

  /**
   * @param page which asks for the next round, for as long as it is there
   */
  Rounds(Component page, List<Named> records, Function<Named, Answer> deed) {
    this.page = page;
    this.records = List.copyOf(records);
    this.deed = deed;
  }

  /**
   * Begins.
   *
   * @param told hears after each round with how many it is done
   * @param done hears the answers in the end, or as far as it came until it was stopped
   */
  void begin(IntConsumer told, Consumer<List<Answer>> done) {
    int last = stopped ? answers.size() : Math.min(records.size(), answers.size() + OF_ONE_ROUND);
    boolean answered = false;
    try {
      records.subList(answers.size(), last).stream().map(deed).forEach(answers::add);
      answered = true;
    } finally {
      // What goes wrong for all is told by the page; what was done until then, here.
      stopped |= !answered;
      told.accept(answers.size());
      if (stopped || answers.size() == records.size()) {
        done.accept(List.copyOf(answers));
      }
    }
    if (stopped || answers.size() == records.size()) {
      return;
    }
    page.getElement().executeJs("return true").then(shown -> begin(told, done));
  }

  /** No further round begins. */
  void stop() {
    stopped = true;
  }
}
