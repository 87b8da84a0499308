package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.presence.Mode;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.View;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.form.Taking;
import io.formwork.ui.form.Typing;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.layout.RenewedBar;
import io.formwork.ui.layout.Renewing;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Optional;
import java.util.OptionalLong;

/** One record at its address. */
@Route(value = ":app/:object/:id([0-9]+)", layout = MainLayout.class)
public final class RecordPage extends Div
    implements BeforeEnterObserver, HasDynamicTitle, Refreshing, Renewing {

  private static final long serialVersionUID = 1L;

  private Place place = new Place("");
  private RecordRef ref = new RecordRef("", 0);
  private long version;
  private String title = "";
  private final Div stale = new Div();
  private final RenewedBar renewed = new RenewedBar(() -> draw(typing()));
  private Optional<String> formName = Optional.empty();
  private Optional<RecordForm> form = Optional.empty();
  private Optional<RecordPanels> panels = Optional.empty();
  private Optional<OnlookersBar> onlookers = Optional.empty();

  public RecordPage() {
    addClassName("fw-record-page");
    stale.addClassName("fw-stale");
    stale.add(new Span(text("record.stale")), new Button(text("record.reload"), click -> draw()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    leave();
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    ref =
        new RecordRef(
            event.getRouteParameters().get("object").orElse(""),
            event.getRouteParameters().getLong("id").orElse(0L));
    formName = event.getLocation().getQueryParameters().getSingleParameter(Links.FORM);
    draw();
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  private void draw() {
    draw(Typing.NOTHING);
  }

  private Typing typing() {
    return form.map(RecordForm::panel).map(FormPanel::typing).orElse(Typing.NOTHING);
  }

  private void draw(Typing typed) {
    Visit visit = place.now();
    VisibleRecord record =
        visit.application().query().get(visit.actor(), ref).orElseThrow(NotFoundException::new);
    View.FormView view =
        named(visit)
            .or(() -> visit.forms().toShow(ref.object()))
            .orElseThrow(NotFoundException::new);
    FormScreen screen = visit.application().forms().of(view, record, visit.actor(), visit.locale());
    version = record.version();
    title = record.display();
    RecordForm fields = new RecordForm(visit, record, screen, typed, this::draw);
    form = Optional.of(fields);
    removeAll();
    stale.setVisible(false);
    renewed.tellLost(typed.lost(visit, screen));
    Taking taking =
        new Taking(place, ref, OptionalLong.of(version), Optional.of(fields.panel()), this::draw);
    RecordPanels beside = new RecordPanels(visit, record, screen.panels(), taking, this::draw);
    panels = Optional.of(beside);
    if (onlookers.isEmpty() && record.type().presence().lets(visit.actor().roles())) {
      onlookers = Optional.of(new OnlookersBar(visit, ref));
    }
    Div body = new Div(fields, beside);
    body.addClassName("fw-record");
    add(new RecordHeader(visit, record, taking));
    onlookers.ifPresent(this::add);
    add(stale, renewed, body);
  }

  /** The form that the address names, if it is one for such records. */
  private Optional<View.FormView> named(Visit visit) {
    return formName.flatMap(form -> visit.forms().named(form, ref.object()));
  }

  /** Whether there is something that would be lost by drawing anew. */
  private boolean typed() {
    return form.map(RecordForm::changed).orElse(false)
        || panels.map(RecordPanels::typed).orElse(false);
  }

  private void leave() {
    onlookers.ifPresent(OnlookersBar::leave);
    onlookers = Optional.empty();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    leave();
  }

  private Mode mode() {
    if (panels.map(RecordPanels::typed).orElse(false)) {
      return Mode.REPLY;
    }
    return form.map(RecordForm::changed).orElse(false) ? Mode.EDIT : Mode.VIEW;
  }

  /** Shows what others did; where something has been typed, only says that there is something. */
  @Override
  public void refresh() {
    Visit visit = place.now();
    Optional<VisibleRecord> now = visit.application().query().get(visit.actor(), ref);
    now.flatMap(seen -> onlookers).ifPresent(bar -> bar.lookAround(mode()));
    if (now.filter(seen -> seen.version() == version).isPresent()) {
      return;
    }
    if (typed()) {
      stale.setVisible(true);
      return;
    }
    draw();
  }

  /** What has been typed stays until the form is asked for anew. */
  @Override
  public void renew(Visit visit) {
    if (typed()) {
      renewed.offer();
      return;
    }
    draw();
  }
}
