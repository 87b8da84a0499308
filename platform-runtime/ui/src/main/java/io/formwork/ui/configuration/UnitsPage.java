package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of units, with who leads and who belongs to each (X45). */
@Route(value = ":app/set-up/units", layout = MainLayout.class)
public class UnitsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /** The parameters of the address: the unit that is shown, and the one a new one comes under. */
  static final String UNIT = "unit";

  static final String UNDER = "under";

  private static final long serialVersionUID = 1L;

  /** No company has more that somebody would look through as a tree. */
  private static final int MOST = 2_000;

  public UnitsPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("units.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    if (!visit.model().objects().containsKey(ObjectType.UNIT)) {
      throw new NotFoundException();
    }
    Optional<Long> chosen = number(event, UNIT);
    Optional<Long> under = number(event, UNDER);
    List<Row> units = visit.application().query().list(visit.actor(), all(visit)).rows();
    Paragraph more = new Paragraph(text("units.more"));
    more.addClassName("fw-soft");
    Div both = new Div(tree(visit, units, chosen), content(visit, chosen, under));
    both.addClassName("fw-units");
    removeAll();
    add(new H1(text("units.title")), more, both);
  }

  private static Optional<Long> number(BeforeEnterEvent event, String parameter) {
    return event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(parameter)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf);
  }

  private static Component tree(Visit visit, List<Row> units, Optional<Long> chosen) {
    Div card = new Div();
    card.addClassNames("fw-set-up-card", "fw-units-tree");
    card.add(new UnitTree(visit, units, chosen));
    if (visit.application().query().mayCreate(visit.actor(), ObjectType.UNIT).allowed()) {
      Anchor add =
          new Anchor(
              SetUpLinks.units(visit.app()) + "?" + UNDER + "=" + chosen.orElse(0L),
              new Span(text(chosen.isPresent() ? "units.add_under" : "units.add")));
      add.addComponentAsFirst(Icons.of("plus"));
      add.addClassNames("fw-button", "fw-units-add");
      card.add(add);
    }
    return card;
  }

  private static Component content(Visit visit, Optional<Long> chosen, Optional<Long> under) {
    if (under.isPresent()) {
      return new NewUnit(visit, under.filter(parent -> parent > 0));
    }
    Optional<VisibleRecord> unit =
        chosen.flatMap(id ->
            visit.application().query().get(visit.actor(), new RecordRef(ObjectType.UNIT, id)));
    return unit.<Component>map(found -> new UnitCard(visit, found))
        .orElseGet(() -> new Empty("people", text("units.none"), text("units.none.more")));
  }

  private static ListRequest all(Visit visit) {
    ObjectType type = visit.model().object(ObjectType.UNIT);
    List<FieldPath> columns =
        Stream.of("name", "parent", "manager")
            .map(name -> new FieldPath(List.of(type.field(name))))
            .toList();
    return new ListRequest(
        type.name(),
        columns,
        Optional.empty(),
        List.of(),
        List.of(new View.Sort(columns.getFirst(), false)),
        Optional.empty(),
        0,
        MOST);
  }
}
