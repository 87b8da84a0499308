package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.application.KeyAdministration.Openable;
import io.formwork.core.key.ProgramKey;
import io.formwork.core.message.RefusedException;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** One key: what it is called, what it opens and how long, when it was used, and its end. */
final class KeyRow extends Div {

  private static final long serialVersionUID = 1L;

  private final KeyHolder holder;
  private final long key;
  private final String name;
  private final Runnable changed;

  KeyRow(KeyHolder holder, ProgramKey key, List<Openable> openable, Runnable changed) {
    this.holder = holder;
    this.key = key.id();
    this.name = key.name();
    this.changed = changed;
    addClassName("fw-account");
    Visit visit = holder.place().now();
    Button revoke = new Button(text("keys.revoke"), click -> ask());
    revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    revoke.setAriaLabel(text("keys.revoke_one", name));
    add(who(key), about(visit, key, openable), revoke);
  }

  private static Div who(ProgramKey key) {
    Span title = new Span(key.name());
    title.addClassName("fw-row-title");
    Span hint = new Span(key.hint() + "…");
    hint.addClassNames("fw-soft", "fw-key-hint");
    Div who = new Div(title, hint);
    who.addClassName("fw-account-who");
    return who;
  }

  private static Div about(Visit visit, ProgramKey key, List<Openable> openable) {
    Span opens = new Span(new ScopeWords(visit, openable).of(key.scope()));
    String day = Ago.exact(visit, key.expires());
    Span until = new Span(text(key.opensAt(visit.now()) ? "keys.until" : "keys.expired", day));
    Span used =
        new Span(
            key.used()
                .map(moment -> text("keys.used", Ago.exact(visit, moment)))
                .orElseGet(() -> text("keys.unused")));
    Div times = new Div(until, used);
    times.addClassName("fw-key-times");
    Div about = new Div(opens, times);
    about.addClassName("fw-key-about");
    return about;
  }

  private void ask() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(text("keys.revoke_one", name));
    dialog.setText(text("keys.revoke.sure"));
    dialog.setCancelable(true);
    dialog.setCancelText(text("cancel"));
    dialog.setConfirmText(text("keys.revoke"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> revoke());
    dialog.open();
  }

  private void revoke() {
    try {
      holder.revoke(key);
      Notices.done(text("keys.revoked"));
    } catch (RefusedException refused) {
      Notices.problem(holder.place().now().say(refused.refusal()));
    }
    changed.run();
  }
}
