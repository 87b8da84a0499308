package io.formwork.ui.substitution;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says that one is away and who takes one's place; shows what is in force and what was. Policies
 * say who may, and whose substitutions are seen: administrators see and say those of others too.
 */
@Route(value = ":app/stand-in", layout = MainLayout.class)
public class SubstitutionsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** Of those that are over only the last are of interest. */
  private static final int MOST = 200;

  private Place place = new Place("");

  public SubstitutionsPage() {
    addClassNames("fw-page", "fw-substitutions");
  }

  /** The address of the page, without the leading slash. */
  public static String address(String app) {
    return app + "/stand-in";
  }

  /** Whether there is anything on it for the person. */
  public static boolean concerns(Visit visit) {
    return visit.model().objects().containsKey(ObjectType.SUBSTITUTION)
        && visit.actor().substitute().isEmpty()
        && (visit.application().query().mayCreate(visit.actor(), ObjectType.SUBSTITUTION).allowed()
            || !rows(visit).isEmpty());
  }

  @Override
  public String getPageTitle() {
    return text("standin.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    if (!concerns(place.now())) {
      throw new NotFoundException();
    }
    draw();
  }

  private void draw() {
    Visit visit = place.now();
    Paragraph more = new Paragraph(text("standin.more"));
    more.addClassName("fw-soft");
    removeAll();
    add(new H1(text("standin.title")), more);
    if (visit.application().query().mayCreate(visit.actor(), ObjectType.SUBSTITUTION).allowed()) {
      add(new NewSubstitution(visit, this::draw));
    }
    List<Row> rows = rows(visit);
    Instant now = visit.now();
    add(
        part(visit, "standin.now", rows.stream().filter(row -> !isOver(row, now)).toList()),
        part(visit, "standin.past", rows.stream().filter(row -> isOver(row, now)).toList()));
  }

  private Div part(Visit visit, String title, List<Row> rows) {
    Div card = new Div(new H2(text(title)));
    card.addClassName("fw-set-up-card");
    rows.forEach(row -> card.add(new SubstitutionRow(visit, row, this::draw)));
    if (rows.isEmpty()) {
      card.add(new Empty("people", text(title + ".none"), text(title + ".none.more")));
    }
    return card;
  }

  private static boolean isOver(Row row, Instant now) {
    return row.values().find("ends").map(ends -> !now.isBefore((Instant) ends)).orElse(false);
  }

  private static List<Row> rows(Visit visit) {
    ObjectType type = visit.model().object(ObjectType.SUBSTITUTION);
    List<FieldPath> columns =
        Stream.of("starts", "ends", "absent", "substitute", "scope")
            .map(name -> new FieldPath(List.of(type.field(name))))
            .toList();
    ListRequest request =
        new ListRequest(
            type.name(),
            columns,
            Optional.empty(),
            List.of(),
            List.of(new View.Sort(columns.getFirst(), true)),
            Optional.empty(),
            0,
            MOST);
    return visit.application().query().list(visit.actor(), request).rows();
  }
}
