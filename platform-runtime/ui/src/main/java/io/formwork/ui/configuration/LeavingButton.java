package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.formwork.core.application.AccountAdministration;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.AccountSource;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;

/** Leaves it to the directory to vouch for a person, after asking once more. */
final class LeavingButton extends Button {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final long user;
  private final Runnable done;

  /**
   * @param directory what people call it
   */
  LeavingButton(Place place, long user, String name, String directory, Runnable done) {
    super(text("accounts.leave"));
    this.place = place;
    this.user = user;
    this.done = done;
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    setAriaLabel(text("accounts.leave_of", name, directory));
    addClickListener(click -> ask(name, directory));
  }

  private void ask(String name, String directory) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(text("accounts.leave_of", name, directory));
    dialog.setText(text("accounts.leave.sure", directory));
    dialog.setCancelable(true);
    dialog.setCancelText(text("cancel"));
    dialog.setConfirmText(text("accounts.leave.do"));
    dialog.addConfirmListener(confirm -> leave());
    dialog.open();
  }

  private void leave() {
    Visit visit = place.now();
    try {
      CDI.current()
          .select(AccountAdministration.class)
          .get()
          .leaveTo(visit.application(), visit.actor(), user, AccountSource.DIRECTORY);
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    done.run();
  }
}
