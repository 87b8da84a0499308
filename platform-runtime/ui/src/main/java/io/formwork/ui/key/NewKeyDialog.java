package io.formwork.ui.key;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.core.application.KeyAdministration.Openable;
import io.formwork.core.application.KeyAdministration.Wanted;
import io.formwork.core.key.KeyScope;
import io.formwork.core.key.Keys;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.Role;
import io.formwork.ui.form.CalendarTexts;
import io.formwork.ui.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what a new key is to open, and shows it once when it is made. */
final class NewKeyDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private static final int USUAL_DAYS = 90;

  private final KeyHolder holder;
  private final Runnable made;
  private final TextField name = new TextField(text("keys.name"));
  private final DatePicker expires = new DatePicker(text("keys.expires"));
  private final Checkbox writes = new Checkbox(text("keys.may_write"));
  private final Checkbox administers = new Checkbox(text("keys.may_administer"));
  private final List<OpenedApp> apps = new ArrayList<>();
  private final Span problem = new Span();

  NewKeyDialog(KeyHolder holder, Runnable made) {
    this.holder = holder;
    this.made = made;
    setHeaderTitle(text("keys.new"));
    setWidth("min(34rem, 94vw)");
    Visit visit = holder.place().now();
    List<Openable> openable = holder.openable();
    openable.forEach(one -> apps.add(new OpenedApp(visit, one)));
    administers.setVisible(
        openable.stream().flatMap(one -> one.roles().stream()).anyMatch(Role::administers));
    arrange(visit);
    Button submit = new Button(text("keys.make"), click -> make());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(text("cancel"), click -> close()), submit);
  }

  private void arrange(Visit visit) {
    name.setWidthFull();
    name.setRequiredIndicatorVisible(true);
    name.setPlaceholder(text("keys.name.example"));
    LocalDate today = visit.local(visit.now()).toLocalDate();
    expires.setI18n(CalendarTexts.inLanguage(visit.locale()));
    expires.setLocale(visit.locale());
    expires.setMin(today.plusDays(1));
    expires.setMax(today.plusDays(Keys.LONGEST.toDays() - 1));
    expires.setValue(today.plusDays(USUAL_DAYS));
    problem.addClassName("fw-key-problem");
    Div opened = new Div(new Span(text("keys.opens")));
    opened.addClassName("fw-key-opens");
    apps.forEach(opened::add);
    Div body = new Div(name, expires, opened, writes, administers, problem);
    body.addClassName("fw-key-form");
    add(body);
    addOpenedChangeListener(change -> name.focus());
  }

  private void make() {
    name.setInvalid(false);
    expires.setInvalid(false);
    problem.setText("");
    Map<String, KeyScope.Part> parts = new LinkedHashMap<>();
    apps.forEach(app -> app.addTo(parts));
    KeyScope scope = new KeyScope(writes.getValue(), administers.getValue(), parts);
    try {
      Keys.Made key = holder.make(new Wanted(name.getValue(), end(), scope));
      close();
      made.run();
      new KeyDialog(key).open();
    } catch (RefusedException refused) {
      complain(refused.refusal());
    }
  }

  /** The end of the chosen day; without one, a moment that is refused. */
  private Instant end() {
    Visit visit = holder.place().now();
    return Optional.ofNullable(expires.getValue())
        .map(day -> day.plusDays(1).atStartOfDay(visit.zone()).toInstant())
        .orElseGet(() -> visit.now().minus(Duration.ofDays(1)));
  }

  private void complain(Refusal refusal) {
    for (Refusal.Problem one : refusal.problems()) {
      String words = Messages.in(getLocale(), one.message());
      switch (one.field().orElse("")) {
        case "name" -> {
          name.setErrorMessage(words);
          name.setInvalid(true);
        }
        case "expires" -> {
          expires.setErrorMessage(words);
          expires.setInvalid(true);
        }
        default -> problem.setText((problem.getText() + " " + words).strip());
      }
    }
  }
}
