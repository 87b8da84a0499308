package io.formwork.ui.login;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.formwork.core.account.Accounts;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.AccountSource;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.CurrentSession;
import io.formwork.ui.visit.SignedIn;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/** Lets whoever is signed in change the password. */
public final class PasswordDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** Whoever sits there, also when acting in another's place. */
  private final String login = SignedIn.login().orElseThrow();

  private final NewPassword chosen = new NewPassword(true);

  /** Opens one, or says where the password lies if not here. */
  public static void begin() {
    Optional<AccountSource> source =
        SignedIn.login().flatMap(CDI.current().select(Accounts.class).get()::sourceOf);
    source.ifPresentOrElse(
        elsewhere ->
            Notices.problem(
                Messages.in(
                    UI.getCurrent().getLocale(),
                    Message.of("password.elsewhere_own", elsewhere.title()))),
        () -> new PasswordDialog().open());
  }

  private PasswordDialog() {
    setHeaderTitle(text("password.change"));
    setWidth("min(26rem, 94vw)");
    Button submit = new Button(text("password.choose"), click -> change());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER);
    add(chosen);
    getFooter().add(new Button(text("cancel"), click -> close()), submit);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        chosen.begin();
      }
    });
  }

  private void change() {
    chosen
        .typed()
        .ifPresent(wanted -> {
          try {
            CDI.current()
                .select(Accounts.class)
                .get()
                .choose(login, chosen.current(), wanted, CurrentSession.number());
          } catch (RefusedException refused) {
            chosen.complain(refused.refusal());
            return;
          }
          close();
          Notices.done(text("password.changed"));
        });
  }
}
