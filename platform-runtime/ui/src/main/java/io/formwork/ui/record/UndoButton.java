package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.formwork.core.command.Seen;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a change back after saying once more which fields get their values of before. */
class UndoButton extends Button {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef ref;
  private final long entry;
  private final transient Runnable redraw;

  UndoButton(Visit visit, VisibleRecord record, Journal.Kept kept, Runnable redraw) {
    place = visit.place();
    ref = record.ref();
    entry = kept.number();
    this.redraw = redraw;
    setText(text("history.undo"));
    setIcon(Icons.of("undo"));
    addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
    addClassName("fw-history-undo");
    String fields =
        kept.entry().fields().keySet().stream()
            .filter(record.abilities().writable()::contains)
            .map(name -> visit.say(record.type().field(name).title()))
            .collect(Collectors.joining(", "));
    String when = Ago.exact(visit, kept.entry().at());
    addClickListener(click -> ask(fields, when));
  }

  private void ask(String fields, String when) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(text("history.undo.title"));
    dialog.setText(text("history.undo.sure", when, fields));
    dialog.setCancelable(true);
    dialog.setCancelText(text("cancel"));
    dialog.setConfirmText(text("history.undo.yes"));
    dialog.addConfirmListener(confirm -> undo());
    dialog.open();
  }

  private void undo() {
    Visit visit = place.now();
    try {
      visit
          .application()
          .undoing()
          .undo(visit.actor(), ref, Seen.anything(), entry, Optional.empty());
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    Notices.done(text("history.undo.done"));
    redraw.run();
  }
}
