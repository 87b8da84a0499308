package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.DeletedRecords.Deleted;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;

/** A deleted record: what it was called, who deleted it and when, and a button to bring it back. */
class DeletedRow extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef ref;
  private final String name;
  private final transient Runnable redraw;

  DeletedRow(Visit visit, Deleted gone, Runnable redraw) {
    this.place = visit.place();
    this.ref = gone.record().ref();
    this.name = gone.name();
    this.redraw = redraw;
    addClassName("fw-deleted-row");
    Span title = new Span(name);
    title.addClassName("fw-deleted-name");
    Span who =
        new Span(
            text(
                "deleted.by",
                gone.personName().orElseGet(() -> text("history.automatic")),
                Ago.words(visit, gone.at()),
                Ago.exact(visit, gone.until())));
    who.addClassName("fw-deleted-by");
    Div words = new Div(title, who);
    words.addClassName("fw-deleted-words");
    Button restore = new Button(text("deleted.restore"), Icons.of("undo"), click -> ask());
    add(words, restore);
  }

  private void ask() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(text("deleted.restore"));
    dialog.setText(text("deleted.restore.sure", name));
    dialog.setCancelable(true);
    dialog.setCancelText(text("cancel"));
    dialog.setConfirmText(text("deleted.restore"));
    dialog.addConfirmListener(confirm -> restore());
    dialog.open();
  }

  private void restore() {
    Visit visit = place.now();
    try {
      visit.application().restoring().restore(visit.actor(), ref, Changes.none());
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      redraw.run();
      return;
    }
    Notices.done(text("deleted.restored"));
    UI.getCurrent().navigate(Links.record(place.app(), ref));
  }
}
