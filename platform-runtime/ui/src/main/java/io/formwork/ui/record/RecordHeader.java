package io.formwork.ui.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.VisibleRecord;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.ui.form.Taking;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** What a record is called, where it stands, who has it, what comes next, and what one may do. */
class RecordHeader extends Div {

  private static final long serialVersionUID = 1L;

  RecordHeader(Visit visit, VisibleRecord record, Taking taking) {
    addClassName("fw-record-header");
    Optional<Lifecycle.State> state = state(record);
    Div title = new Div(new H1(record.display()));
    title.addClassName("fw-record-title");
    state
        .map(now -> new Shows(visit).state(record.ref().object(), now.name()).component())
        .ifPresent(title::add);
    Span kind = new Span(visit.say(record.type().title()));
    kind.addClassName("fw-record-kind");
    Div words = new Div(kind, title, new Whereabouts(visit, record, state));
    words.addClassName("fw-record-words");
    OfferButtons offers =
        new OfferButtons(visit, record.ref(), record.abilities().offers(), taking);
    if (record.abilities().deletable()) {
      offers.add(new DeleteButton(visit, record));
    } else if (visit.application().explanations().deletesSometimes(visit.actor(), record.type())) {
      offers.add(DeleteButton.refused(visit, record));
    }
    add(words, offers);
  }

  private static Optional<Lifecycle.State> state(VisibleRecord record) {
    return record
        .type()
        .lifecycle()
        .flatMap(lifecycle ->
            record.values().find(lifecycle.field()).map(name -> lifecycle.state((String) name)));
  }
}
