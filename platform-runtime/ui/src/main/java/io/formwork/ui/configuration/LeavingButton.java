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
import java.util.Locale;

/** Leaves it to somebody outside to vouch for a person, after asking once more. */
final class LeavingButton extends Button {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final long user;
  private final AccountSource source;
  private final Runnable done;

  /**
   * @param title what people call the source
   */
  LeavingButton(
      Place place, long user, String name, AccountSource source, String title, Runnable done) {
    super(text("accounts.leave_to." + source.name().toLowerCase(Locale.ROOT)));
    this.source = source;
    this.place = place;
    this.user = user;
    this.done = done;
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    setAriaLabel(text("accounts.leave_of", name, title));
    addClickListener(click -> ask(name, title));
  }

  private void ask(String name, String title) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(text("accounts.leave_of", name, title));
    dialog.setText(text("accounts.leave.sure", title));
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
          .leaveTo(visit.application(), visit.actor(), user, source);
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    done.run();
  }
}
