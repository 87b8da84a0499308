package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.core.application.KeyAdministration.Openable;
import io.formwork.core.key.ProgramKey;
import io.formwork.core.message.RefusedException;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** The keys of somebody, and a button for a new one. */
final class KeysPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final KeyHolder holder;
  private final Div card = new Div();

  KeysPanel(KeyHolder holder, String title) {
    this.holder = holder;
    card.addClassNames("fw-set-up-card", "fw-keys");
    Paragraph more = new Paragraph(text("keys.more"));
    more.addClassName("fw-soft");
    Anchor docs = new Anchor("/api/docs/", text("keys.docs"));
    docs.setRouterIgnore(true);
    docs.setTarget("_blank");
    Button create = new Button(text("keys.new"), Icons.of("plus"), click -> begin());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div bar = new Div(create, docs);
    bar.addClassName("fw-keys-bar");
    add(new H1(title), more, bar, card);
    draw();
  }

  private void draw() {
    card.removeAll();
    try {
      List<Openable> openable = holder.openable();
      List<ProgramKey> keys = holder.keys();
      keys.forEach(key -> card.add(new KeyRow(holder, key, openable, this::draw)));
      if (keys.isEmpty()) {
        card.add(new Empty("key", text("keys.none"), text("keys.none.more")));
      }
    } catch (RefusedException refused) {
      Visit visit = holder.place().now();
      card.add(new Empty("lock", text("keys.refused"), visit.say(refused.refusal())));
    }
  }

  private void begin() {
    new NewKeyDialog(holder, this::draw).open();
  }
}
