package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.command.TaskItem;
import io.formwork.core.query.VisibleRecord;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.show.Due;
import io.formwork.ui.show.TaskHolder;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** Who has the record, and what comes next: told to everybody who may see it. */
class Whereabouts extends Div {

  private static final long serialVersionUID = 1L;

  Whereabouts(Visit visit, VisibleRecord record, Optional<Lifecycle.State> state) {
    addClassName("fw-whereabouts");
    for (TaskItem task : visit.application().tasks().about(visit.actor(), record.ref())) {
      add(holder(visit, task));
    }
    state.flatMap(Lifecycle.State::next).ifPresent(next -> add(next(visit.say(next))));
  }

  private static Div holder(Visit visit, TaskItem task) {
    Span who = new Span(TaskHolder.name(visit, task));
    who.addClassName("fw-holder-name");
    Div line = new Div(Icons.of("person"), who, new Span(visit.say(task.binding().title())));
    line.addClassName("fw-holder");
    task.task()
        .due()
        .ifPresent(due -> line.add(Due.of(visit, due, Optional.of(StateKind.ACTIVE)).component()));
    return line;
  }

  private static Div next(String words) {
    Span label = new Span(text("record.next"));
    label.addClassName("fw-next-label");
    Div line = new Div(Icons.of("next"), label, new Span(words));
    line.addClassName("fw-next");
    return line;
  }
}
