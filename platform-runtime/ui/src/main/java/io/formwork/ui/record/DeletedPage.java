package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.command.RestoreService;
import io.formwork.core.store.DeletedRecords;
import io.formwork.core.store.DeletedRecords.Deleted;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** What was deleted of an object and may come back, for those who may delete it. */
@Route(value = ":app/deleted/:object", layout = MainLayout.class)
public class DeletedPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 50;

  private Place place = new Place("");
  private String object = "";
  private final TextField search = new TextField();
  private final Div rows = new Div();

  public DeletedPage() {
    addClassNames("fw-page", "fw-deleted");
    rows.addClassName("fw-surface");
    search.setPlaceholder(text("deleted.search"));
    search.setAriaLabel(text("deleted.search"));
    search.setPrefixComponent(Icons.of("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addClassName("fw-search");
    search.addValueChangeListener(change -> show());
  }

  @Override
  public String getPageTitle() {
    return text("deleted.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    object = event.getRouteParameters().get("object").orElse("");
    Visit visit = place.now();
    ObjectType type =
        Optional.ofNullable(visit.model().objects().get(object))
            .filter(known -> visit.application().restoring().mayLook(visit.actor(), known))
            .orElseThrow(NotFoundException::new);
    Div title = new Div(new H1(text("deleted.title.of", visit.say(type.title()))));
    title.addClassName("fw-page-title");
    Div header = new Div(title, search);
    header.addClassName("fw-page-header");
    removeAll();
    add(header, rows);
    show();
  }

  private void show() {
    rows.removeAll();
    append(place.now(), Optional.empty());
    if (rows.getComponentCount() == 0) {
      rows.add(new Empty("trash", text("deleted.none"), text("deleted.none.more")));
    }
  }

  private void append(Visit visit, Optional<DeletedRecords.Place> after) {
    Optional<String> name = Optional.of(search.getValue()).filter(typed -> !typed.isBlank());
    RestoreService.Listed listed =
        visit
            .application()
            .restoring()
            .list(
                visit.actor(),
                new RestoreService.Request(object, name, Optional.empty(), after, AT_ONCE));
    listed.records().forEach(gone -> rows.add(new DeletedRow(visit, gone, this::show)));
    if (listed.more()) {
      rows.add(more(listed.records().getLast()));
    }
  }

  private Button more(Deleted last) {
    Button more = new Button(text("history.more"));
    more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    more.addClickListener(click -> {
      rows.remove(more);
      append(place.now(), Optional.of(new DeletedRecords.Place(last.at(), last.record().id())));
    });
    return more;
  }
}
