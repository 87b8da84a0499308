package io.formwork.ui.login;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.core.account.Accounts;
import io.formwork.core.message.RefusedException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Exchanges a one-time password for one of his own, and signs its owner in with that. */
final class FirstSignIn extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;
  private final String login;
  private final String oneTime;
  private final transient BiConsumer<String, String> signIn;
  private final NewPassword chosen = new NewPassword(false);

  FirstSignIn(Accounts accounts, String login, String oneTime, BiConsumer<String, String> signIn) {
    this.accounts = accounts;
    this.login = login;
    this.oneTime = oneTime;
    this.signIn = signIn;
    addClassName("fw-first-sign-in");
    Button submit = new Button(text("password.choose"), click -> choose());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER);
    submit.setWidthFull();
    add(new H2(text("password.first")), new Paragraph(text("password.first.more")), chosen, submit);
    chosen.begin();
  }

  private void choose() {
    chosen
        .typed()
        .ifPresent(wanted -> {
          try {
            accounts.choose(login, oneTime, wanted, Optional.empty());
          } catch (RefusedException refused) {
            chosen.complain(refused.refusal());
            return;
          }
          signIn.accept(login, wanted);
        });
  }
}
