package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Named;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Who belongs to a unit; people are moved here, or out of it, one after another. */
final class UnitPeople extends Div {

  private static final long serialVersionUID = 1L;

  /** Whoever is not among the first is found in the list of people. */
  private static final int SHOWN = 200;

  private final Place place;
  private final long unit;
  private final Div rows = new Div();

  UnitPeople(Visit visit, long unit) {
    this.place = visit.place();
    this.unit = unit;
    addClassName("fw-unit-people");
    rows.addClassName("fw-unit-rows");
    add(new H3(text("units.people")), rows, newcomer());
    draw(visit);
  }

  private void draw(Visit visit) {
    rows.removeAll();
    visit
        .application()
        .query()
        .list(visit.actor(), members(visit.model().object(ObjectType.USER)))
        .rows()
        .forEach(person -> rows.add(row(visit, person)));
    if (rows.getComponentCount() == 0) {
      Span nobody = new Span(text("units.nobody"));
      nobody.addClassName("fw-soft");
      rows.add(nobody);
    }
  }

  private ListRequest members(ObjectType user) {
    FieldPath belongs = new FieldPath(List.of(user.field(ObjectType.UNIT)));
    FieldPath name = new FieldPath(List.of(user.field("name")));
    return new ListRequest(
        user.name(),
        List.of(name),
        Optional.empty(),
        List.of(new Filter.OneOf(belongs, List.of(unit))),
        List.of(new View.Sort(name, false)),
        Optional.empty(),
        0,
        SHOWN);
  }

  private Div row(Visit visit, Row person) {
    RecordRef ref = new RecordRef(ObjectType.USER, person.id());
    Anchor name = new Anchor(Links.record(visit.app(), ref), person.display());
    Button out = new Button(Icons.of("x"), click -> move(person.id(), false));
    out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    out.setAriaLabel(text("units.take_out", person.display()));
    out.setTooltipText(text("units.take_out", person.display()));
    Div row = new Div(name, out);
    row.addClassName("fw-unit-person");
    return row;
  }

  private ComboBox<Named> newcomer() {
    ComboBox<Named> box = new ComboBox<>();
    box.setPlaceholder(text("units.bring_in"));
    box.setAriaLabel(text("units.bring_in"));
    box.setItemLabelGenerator(Named::name);
    box.setItems(
        DataProvider.fromFilteringCallbacks(
            (Query<Named, String> asked) ->
                found(asked.getFilter(), asked.getOffset() + asked.getLimit())
                    .skip(asked.getOffset()),
            (Query<Named, String> asked) -> (int) found(asked.getFilter(), SHOWN).count()));
    box.addValueChangeListener(chosen -> {
      Named person = chosen.getValue();
      if (person != null) {
        box.clear();
        move(person.id(), true);
      }
    });
    return box;
  }

  /** Whoever could lead a unit could belong to it. */
  private Stream<Named> found(Optional<String> typed, int limit) {
    Visit visit = place.now();
    return visit
        .application()
        .query()
        .candidates(
            visit.actor(),
            ObjectType.UNIT,
            "manager",
            Optional.empty(),
            typed.filter(text -> !text.isBlank()),
            Math.min(limit, SHOWN))
        .stream();
  }

  private void move(long person, boolean here) {
    Visit visit = place.now();
    Changes changes = Changes.none().with(ObjectType.UNIT, here ? unit : null);
    try {
      visit
          .application()
          .records()
          .update(
              visit.actor(), new RecordRef(ObjectType.USER, person), OptionalLong.empty(), changes);
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
    }
    draw(place.now());
  }
}
