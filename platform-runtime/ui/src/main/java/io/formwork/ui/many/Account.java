package io.formwork.ui.many;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.Named;
import io.formwork.core.record.RecordRef;
import io.formwork.core.transfer.Answer;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of many records: how many of each outcome, and of those left out which and why. */
class Account extends Div {

  private static final long serialVersionUID = 1L;
  private static final int NAMED = 50;

  /**
   * @param trial whether it is told what would happen, or what has happened
   */
  Account(Visit visit, String object, List<Named> records, List<Answer> answers, boolean trial) {
    addClassName("fw-outcome");
    getElement().setAttribute("role", "status");
    add(counts(answers, trial));
    Map<Long, String> names = records.stream().collect(Collectors.toMap(Named::id, Named::name));
    List<Answer> refused = answers.stream().filter(answer -> answer.why().isPresent()).toList();
    if (!refused.isEmpty()) {
      Div list = new Div();
      list.addClassName("fw-outcome-refused");
      refused.stream()
          .limit(NAMED)
          .forEach(
              answer -> list.add(row(visit, object, names.getOrDefault(answer.id(), ""), answer)));
      if (refused.size() > NAMED) {
        list.add(new Span(text("many.more", refused.size() - NAMED)));
      }
      add(list);
    }
  }

  private static Div counts(List<Answer> answers, boolean trial) {
    Map<Answer.Outcome, Integer> counts = new EnumMap<>(Answer.Outcome.class);
    answers.forEach(answer -> counts.merge(answer.outcome(), 1, Integer::sum));
    Div shown = new Div();
    shown.addClassName("fw-outcome-counts");
    counts.forEach((outcome, count) -> {
      String word = outcome.name().toLowerCase(Locale.ROOT);
      String key =
          trial && outcome == Answer.Outcome.DONE ? "many.outcome.would" : "many.outcome." + word;
      Span one = new Span(text(key, count));
      one.addClassNames("fw-badge", "fw-" + colour(outcome));
      one.getElement().setAttribute("data-outcome", word);
      shown.add(one);
    });
    return shown;
  }

  private static String colour(Answer.Outcome outcome) {
    return switch (outcome) {
      case DONE -> "green";
      case UNCHANGED -> "grey";
      case REFUSED, NOT_FOUND -> "red";
      case CONFLICT -> "amber";
    };
  }

  private static Div row(Visit visit, String object, String name, Answer answer) {
    String address = Links.record(visit.app(), new RecordRef(object, answer.id()));
    Anchor link = new Anchor(address, name, AnchorTarget.BLANK);
    Span why = new Span(answer.why().map(visit::say).orElse(""));
    why.addClassName("fw-outcome-why");
    Div row = new Div(link, why);
    row.addClassName("fw-outcome-row");
    return row;
  }
}
