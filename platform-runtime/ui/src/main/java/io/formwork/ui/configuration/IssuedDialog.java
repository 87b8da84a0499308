package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.ui.notice.Notices;

/** Shows a password that has just been issued; when it is closed, nobody can see it again. */
final class IssuedDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  IssuedDialog(String name, String password, String until) {
    setHeaderTitle(text("accounts.issued", name));
    setWidth("min(30rem, 94vw)");
    Span shown = new Span(password);
    shown.addClassName("fw-issued-password");
    Button copy = new Button(text("accounts.copy"));
    copy.addClickListener(click -> {
      getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", password);
      Notices.done(text("accounts.copied"));
    });
    Div line = new Div(shown, copy);
    line.addClassName("fw-issued");
    add(line, new Paragraph(text("accounts.issued.more", until)));
    Button close = new Button(text("close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
  }
}
