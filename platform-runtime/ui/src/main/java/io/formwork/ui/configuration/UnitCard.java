package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.formwork.core.command.Seen;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.PlatformForms;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Optional;
import java.util.OptionalLong;

/** One unit: what it is called, where it belongs, who leads it, who belongs to it. */
final class UnitCard extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final RecordRef unit;
  private final long version;

  UnitCard(Visit visit, VisibleRecord unit) {
    this.place = visit.place();
    this.unit = unit.ref();
    this.version = unit.version();
    addClassNames("fw-set-up-card", "fw-unit");
    Div head = new Div(new H2(unit.display()));
    head.addClassName("fw-unit-head");
    if (unit.abilities().deletable()) {
      head.add(close(unit));
    }
    FormScreen screen =
        visit
            .application()
            .forms()
            .of(
                new PlatformForms(visit.model()).unit().orElseThrow(),
                unit,
                visit.actor(),
                visit.locale());
    add(head, new UnitForm(visit, Optional.of(this.unit), screen, this::save));
    add(new UnitPeople(visit, this.unit.id()));
  }

  private Button close(VisibleRecord shown) {
    Button close = new Button(text("units.close"));
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    close.addClickListener(click -> {
      ConfirmDialog dialog = new ConfirmDialog();
      dialog.setHeader(text("units.close"));
      dialog.setText(text("units.close.sure", shown.display()));
      dialog.setCancelable(true);
      dialog.setCancelText(text("cancel"));
      dialog.setConfirmText(text("units.close"));
      dialog.setConfirmButtonTheme("error primary");
      dialog.addConfirmListener(confirm -> close());
      dialog.open();
    });
    return close;
  }

  private void close() {
    Visit visit = place.now();
    try {
      visit.application().records().delete(visit.actor(), unit, OptionalLong.of(version));
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    Notices.done(text("units.closed"));
    getUI().ifPresent(ui -> ui.navigate(SetUpLinks.units(place.app())));
  }

  private void save(Changes changes) {
    Visit visit = place.now();
    visit
        .application()
        .records()
        .update(visit.actor(), unit, Seen.orMerged(version), Save.of(changes));
    Notices.done(text("form.saved"));
    getUI().ifPresent(ui -> SetUpLinks.open(ui, place.app(), unit.id()));
  }
}
