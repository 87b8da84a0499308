package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.show.Ago;
import io.formwork.ui.show.Shown;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/**
 * One save of a record: who, when, through what, which fields; with a way to see and to undo it.
 */
class HistoryEntry extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Frame frame;

  /** Where entries are drawn. */
  record Frame(Visit visit, VisibleRecord record, RecordNames names, Runnable redraw) {
    Frame(Visit visit, VisibleRecord record, Runnable redraw) {
      this(visit, record, new RecordNames(visit), redraw);
    }
  }

  HistoryEntry(Frame frame, Journal.Kept kept) {
    this.frame = frame;
    Journal.Entry entry = kept.entry();
    addClassName("fw-history-entry");
    getElement().setAttribute("data-entry", Long.toString(kept.number()));
    Cause cause = new Cause(frame.visit(), frame.record().type());
    Span who = new Span(cause.who(entry));
    who.addClassName("fw-history-who");
    Div head = new Div(who, Ago.of(frame.visit(), entry.at()));
    head.addClassName("fw-history-head");
    Div what = new Div(new Span(cause.what(entry)));
    cause.through(entry).ifPresent(channel -> what.add(new Span(channel)));
    what.addClassName("fw-history-what");
    add(head, what);
    List<String> told =
        entry.fields().keySet().stream().filter(name -> isTold(name, entry)).toList();
    told.forEach(name -> add(change(frame.record().type().field(name), entry.change(name))));
    add(deeds(kept, told));
  }

  private boolean isTold(String name, Journal.Entry entry) {
    return Optional.ofNullable(frame.record().type().fields().get(name))
        .map(field -> isTold(field, entry.operation()))
        .orElse(false);
  }

  /**
   * What the platform writes by itself is no news; neither are the empty fields of a new record.
   */
  static boolean isTold(Field field, Journal.Operation operation) {
    return field.origin() != Field.Origin.SYSTEM
        && (field.origin() != Field.Origin.CLOCK || field.name().endsWith(".due"))
        && (operation != Journal.Operation.CREATE || field.writable())
        && operation != Journal.Operation.DELETE;
  }

  private Div deeds(Journal.Kept kept, List<String> told) {
    Anchor look =
        new Anchor(
            Links.past(frame.visit().app(), frame.record().ref(), kept.entry().at()),
            text("history.look"));
    look.addClassName("fw-history-look");
    Div deeds = new Div(look);
    deeds.addClassName("fw-history-deeds");
    undo(kept, told).ifPresent(deeds::add);
    return deeds;
  }

  /** Only where the person could change one of the fields now. */
  private Optional<Component> undo(Journal.Kept kept, List<String> told) {
    boolean possible =
        kept.entry().operation() == Journal.Operation.UPDATE
            && told.stream().anyMatch(frame.record().abilities().writable()::contains);
    return possible
        ? Optional.of(new UndoButton(frame.visit(), frame.record(), kept, frame.redraw()))
        : Optional.empty();
  }

  private Div change(Field field, Journal.FieldChange change) {
    Span title = new Span(frame.visit().say(field.title()));
    title.addClassName("fw-change-title");
    Div shown = new Div(title);
    shown.addClassName("fw-change");
    change
        .before()
        .ifPresent(before -> {
          Span old = value(field, before).component();
          old.addClassName("fw-old");
          shown.add(old, new Span("→"));
        });
    shown.add(
        change
            .after()
            .map(after -> value(field, after).component())
            .orElseGet(() -> new Span(text("history.emptied"))));
    return shown;
  }

  private Shown value(Field field, Object value) {
    return new Shows(frame.visit())
        .of(
            field,
            Optional.of(value),
            frame.names().of(field, value),
            Optional.of(StateKind.FINAL));
  }
}
