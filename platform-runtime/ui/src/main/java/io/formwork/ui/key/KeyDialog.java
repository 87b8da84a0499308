package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.key.Keys;
import io.formwork.ui.notice.Notices;

/** Shows a key that has just been made; when it is closed, nobody can see it again. */
final class KeyDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  KeyDialog(Keys.Made made) {
    setHeaderTitle(text("keys.made", made.key().name()));
    setWidth("min(36rem, 94vw)");
    setCloseOnOutsideClick(false);
    Span shown = new Span(made.secret());
    shown.addClassNames("fw-issued-password", "fw-key-shown");
    Button copy = new Button(text("accounts.copy"));
    copy.addClickListener(click -> {
      getElement()
          .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", made.secret());
      Notices.done(text("keys.copied"));
    });
    Div line = new Div(shown, copy);
    line.addClassName("fw-issued");
    add(line, new Paragraph(text("keys.made.more")));
    Button close = new Button(text("close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close);
  }
}
