package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.show.Ago;
import io.formwork.ui.show.Shown;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** What happened to a record: who, when, what, from old to new, in words; the newest first. */
class HistoryPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 200;

  private final Visit visit;
  private final VisibleRecord record;
  private final RecordNames names;

  HistoryPanel(Visit visit, VisibleRecord record) {
    this.visit = visit;
    this.record = record;
    this.names = new RecordNames(visit);
    addClassName("fw-history");
    visit
        .application()
        .history()
        .of(visit.actor(), record.ref(), HistoryRequest.newest(NEWEST))
        .entries()
        .forEach(kept -> add(entry(kept.entry())));
  }

  private Div entry(Journal.Entry entry) {
    Span who = new Span(new Cause(visit, record.type()).who(entry));
    who.addClassName("fw-history-who");
    Div head = new Div(who, Ago.of(visit, entry.at()));
    head.addClassName("fw-history-head");
    Div what = new Div(new Cause(visit, record.type()).what(entry));
    what.addClassName("fw-history-what");
    Div shown = new Div(head, what);
    shown.addClassName("fw-history-entry");
    entry
        .fields()
        .forEach((name, change) ->
            field(name, entry.operation()).ifPresent(field -> shown.add(change(field, change))));
    return shown;
  }

  /**
   * What the platform writes by itself is no news; neither are the empty fields of a new record.
   */
  private Optional<Field> field(String name, Journal.Operation operation) {
    return Optional.ofNullable(record.type().fields().get(name))
        .filter(field -> field.origin() != Field.Origin.SYSTEM)
        .filter(field -> field.origin() != Field.Origin.CLOCK || field.name().endsWith(".due"))
        .filter(field -> operation != Journal.Operation.CREATE || field.writable());
  }

  private Div change(Field field, Journal.FieldChange change) {
    Span title = new Span(visit.say(field.title()));
    title.addClassName("fw-change-title");
    Div shown = new Div(title);
    shown.addClassName("fw-change");
    change.before().ifPresent(before -> shown.add(old(field, before), new Span("→")));
    shown.add(
        change
            .after()
            .map(after -> value(field, after).component())
            .orElseGet(() -> new Span(text("history.emptied"))));
    return shown;
  }

  private Span old(Field field, Object value) {
    Span old = value(field, value).component();
    old.addClassName("fw-old");
    return old;
  }

  private Shown value(Field field, Object value) {
    return new Shows(visit)
        .of(field, Optional.of(value), names.of(field, value), Optional.of(StateKind.FINAL));
  }
}
