package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.SettingReading;
import io.formwork.core.record.Changes;
import io.formwork.core.screen.SettingsScreen;
import io.formwork.core.screen.SettingsScreens;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The settings of an application; what is saved here holds at once. */
@Route(value = ":app/set-up/settings", layout = MainLayout.class)
public class SettingsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 30;

  private Place place = new Place("");
  private long seen;
  private final List<SettingRow> rows = new ArrayList<>();

  public SettingsPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("settings.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    place = visit.place();
    draw(visit);
  }

  private void draw(Visit visit) {
    SettingReading settings = visit.application().settings();
    SettingsScreen screen =
        new SettingsScreens(visit.model(), visit.locale())
            .of(settings.of(visit.actor()), settings.history(visit.actor(), NEWEST));
    seen = screen.changes();
    rows.clear();
    screen.items().forEach(item -> rows.add(new SettingRow(visit, item)));
    Paragraph more = new Paragraph(text("settings.more"));
    more.addClassName("fw-soft");
    removeAll();
    add(new H1(text("settings.title")), more, card());
    if (!screen.past().isEmpty()) {
      add(new SettingsPast(visit, screen.past()));
    }
  }

  private Div card() {
    Div card = new Div();
    card.addClassNames("fw-set-up-card", "fw-settings");
    if (rows.isEmpty()) {
      card.add(new Empty("settings", text("settings.none"), text("settings.none.more")));
      return card;
    }
    rows.forEach(card::add);
    card.add(bar());
    return card;
  }

  private Div bar() {
    Button save = new Button(text("save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-action", "save");
    Button revert = new Button(text("form.revert"), click -> draw(place.now()));
    revert.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    Div bar = new Div(save, revert);
    bar.addClassName("fw-review-bar");
    return bar;
  }

  private void save() {
    Map<String, Optional<Object>> wanted = new LinkedHashMap<>();
    boolean readable = true;
    for (SettingRow row : rows) {
      Optional<Changes> changes = row.changes();
      readable &= changes.isPresent();
      changes.ifPresent(changed -> wanted.putAll(changed.asMap()));
    }
    if (!readable) {
      Notices.problem(text("form.problems"));
      return;
    }
    save(place.now(), wanted);
  }

  private void save(Visit visit, Map<String, Optional<Object>> wanted) {
    try {
      visit.application().settingService().change(visit.actor(), OptionalLong.of(seen), wanted);
      Notices.done(text("form.saved"));
      draw(visit);
    } catch (RefusedException refused) {
      tell(visit, refused.refusal());
    }
  }

  private void tell(Visit visit, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.INVALID) {
      rows.forEach(row -> row.complain(refusal));
      Notices.problem(text("form.problems"));
      return;
    }
    Notices.problem(visit.say(refusal));
  }
}
