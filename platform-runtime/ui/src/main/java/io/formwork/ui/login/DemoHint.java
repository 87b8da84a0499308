package io.formwork.ui.login;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;

/** Buttons that sign a visitor in as one of the people of the demo data. */
class DemoHint extends Div {

  private static final long serialVersionUID = 1L;

  DemoHint(DemoAccounts demo, BiConsumer<String, String> signIn) {
    addClassName("fw-demo");
    Span title = new Span(text("login.demo"));
    title.addClassName("fw-demo-title");
    add(title);
    for (DemoAccounts.Account account : demo.accounts()) {
      add(button(account, signIn));
    }
  }

  private static Button button(DemoAccounts.Account account, BiConsumer<String, String> signIn) {
    Span role = new Span(account.role().title().in(UI.getCurrent().getLocale()));
    role.addClassName("fw-demo-role");
    Span who = new Span(account.name() + " · " + account.login());
    who.addClassName("fw-demo-who");
    Button button = new Button(new Div(role, who));
    button.addClassName("fw-demo-account");
    button.addClickListener(click -> signIn.accept(account.login(), account.password()));
    return button;
  }
}
