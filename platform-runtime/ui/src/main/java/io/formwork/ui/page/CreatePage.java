package io.formwork.ui.page;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.View;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.form.Typing;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.RenewedBar;
import io.formwork.ui.layout.Renewing;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A new record in a form. */
@Route(value = ":app/new/:form", layout = MainLayout.class)
public class CreatePage extends Div implements BeforeEnterObserver, HasDynamicTitle, Renewing {

  private static final long serialVersionUID = 1L;

  private String title = "";
  private String name = "";
  private Place place = new Place("");
  private Optional<FormPanel> form = Optional.empty();
  private Optional<MadeFor> madeFor = Optional.empty();
  private QueryParameters parameters = QueryParameters.empty();
  private final RenewedBar renewed = new RenewedBar(() -> draw(place.now(), typing()));

  public CreatePage() {
    addClassName("fw-page");
    addClassName("fw-create");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    name = event.getRouteParameters().get("form").orElse("");
    parameters = event.getLocation().getQueryParameters();
    draw(place.now(), Typing.NOTHING);
  }

  private Typing typing() {
    return form.map(FormPanel::typing).orElse(Typing.NOTHING);
  }

  /** What has been typed stays until the form is asked for anew. */
  @Override
  public void renew(Visit visit) {
    if (form.map(FormPanel::changed).orElse(false)) {
      renewed.offer();
      return;
    }
    draw(visit, Typing.NOTHING);
  }

  private void draw(Visit visit, Typing typed) {
    View.FormView view = visit.view(View.FormView.class, name).orElseThrow(NotFoundException::new);
    if (!visit.application().query().mayCreate(visit.actor(), view.object()).allowed()) {
      throw new NotFoundException();
    }
    title = visit.say(view.title());
    draw(visit, view, typed);
  }

  private void draw(Visit visit, View.FormView view, Typing typed) {
    Set<String> fillable =
        visit.application().query().abilitiesToCreate(visit.actor(), view.object()).writable();
    FormScreen empty =
        visit.application().forms().toCreate(view, fillable, visit.actor(), visit.locale());
    madeFor = MadeFor.of(visit, view.object(), fillable, parameters);
    FormScreen screen = madeFor.map(made -> made.in(empty)).orElse(empty);
    FormPanel panel = new FormPanel(visit, view.object(), Optional.empty(), screen, typed);
    form = Optional.of(panel);
    renewed.tellLost(typed.lost(visit, screen));
    Button create =
        new Button(text("create"), click -> create(visit.place(), view.object(), panel));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    create.setTooltipText("Ctrl+Enter");
    Button back =
        new Button(text("cancel"), click -> UI.getCurrent().getPage().getHistory().back());
    Div bar = new Div(create, back);
    bar.addClassName("fw-create-bar");
    removeAll();
    Div card = new Div(new H1(title), renewed, panel, bar);
    card.addClassName("fw-create-card");
    add(card);
  }

  private void create(Place place, String object, FormPanel panel) {
    panel
        .complete()
        .map(typed -> madeFor.map(made -> made.with(panel, typed)).orElse(typed))
        .ifPresent(given -> create(place, object, panel, given));
  }

  private void create(Place place, String object, FormPanel panel, Changes given) {
    Visit visit = place.now();
    RecordRef made;
    try {
      made = visit.application().records().create(visit.actor(), object, given);
    } catch (RefusedException refused) {
      List<String> homeless = panel.complain(visit, refused.refusal());
      Notices.problem(homeless.isEmpty() ? text("form.problems") : String.join(" ", homeless));
      return;
    }
    Notices.done(text("create.done"));
    RecordRef next = madeFor.map(MadeFor::record).orElse(made);
    UI.getCurrent().navigate(Links.record(visit.app(), next));
  }
}
