package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import io.formwork.ui.why.Why;
import java.util.OptionalLong;

/** Deletes the record after asking once more, for whoever may. */
class DeleteButton extends Button {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef ref;
  private final long version;

  DeleteButton(Visit visit, VisibleRecord record) {
    place = visit.place();
    ref = record.ref();
    version = record.version();
    dress(this);
    setTooltipText(text("record.delete"));
    String sure =
        record.type().keepsDeleted().isZero()
            ? text("record.delete.sure", record.display())
            : text(
                "record.delete.kept",
                record.display(),
                Ago.exact(visit, visit.now().plus(record.type().keepsDeleted())));
    addClickListener(click -> ask(sure));
  }

  /**
   * For a person who may delete others of these records, but not this one: it cannot be pressed,
   * and says why.
   */
  static Span refused(Visit visit, VisibleRecord record) {
    Button button = new Button();
    dress(button);
    button.setEnabled(false);
    Span frame = new Span(button, Why.ofDeletion(visit, record.ref()));
    frame.addClassName("fw-offer");
    return frame;
  }

  private static void dress(Button button) {
    button.setIcon(Icons.of("trash"));
    button.setAriaLabel(text("record.delete"));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.addClassName("fw-delete");
  }

  private void ask(String sure) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(text("record.delete"));
    dialog.setText(sure);
    dialog.setCancelable(true);
    dialog.setCancelText(text("cancel"));
    dialog.setConfirmText(text("record.delete"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> delete());
    dialog.open();
  }

  private void delete() {
    Visit visit = place.now();
    try {
      visit.application().records().delete(visit.actor(), ref, OptionalLong.of(version));
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    Notices.done(text("record.deleted"));
    UI.getCurrent().navigate(place.app());
  }
}
