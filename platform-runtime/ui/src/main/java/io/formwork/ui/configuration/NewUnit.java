package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.formwork.core.query.Named;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.PlatformForms;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unit about to be made, under the one that was chosen. */
final class NewUnit extends Div {

  private static final long serialVersionUID = 1L;

  NewUnit(Visit visit, Optional<Long> under) {
    addClassNames("fw-set-up-card", "fw-unit");
    Place place = visit.place();
    add(new H2(text("units.new")));
    add(
        new UnitForm(
            visit, Optional.empty(), screen(visit, under), changes -> create(place, changes)));
  }

  private static FormScreen screen(Visit visit, Optional<Long> under) {
    Set<String> fillable =
        visit.application().query().abilitiesToCreate(visit.actor(), ObjectType.UNIT).writable();
    FormScreen empty =
        visit
            .application()
            .forms()
            .toCreate(
                new PlatformForms(visit.model()).unit().orElseThrow(),
                fillable,
                visit.actor(),
                visit.locale());
    return under
        .flatMap(id ->
            visit.application().query().get(visit.actor(), new RecordRef(ObjectType.UNIT, id)))
        .map(parent -> under(empty, parent))
        .orElse(empty);
  }

  private static FormScreen under(FormScreen screen, VisibleRecord parent) {
    long id = parent.ref().id();
    return screen.holding("parent", id, List.of(new Named(id, parent.display())));
  }

  private static void create(Place place, Changes changes) {
    Visit visit = place.now();
    RecordRef made = visit.application().records().create(visit.actor(), ObjectType.UNIT, changes);
    Notices.done(text("create.done"));
    SetUpLinks.open(UI.getCurrent(), visit.app(), made.id());
  }
}
