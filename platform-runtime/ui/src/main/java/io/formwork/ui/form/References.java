package io.formwork.ui.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import io.formwork.core.query.Named;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a person choose a record that a field shall point to; looks for it while it is typed.
 *
 * @param record the record the field belongs to; empty while it is being made
 */
record References(Place place, String object, Optional<RecordRef> record) {

  Editor editor(FormScreen.Input input) {
    ComboBox<Named> box = new ComboBox<>();
    box.setItemLabelGenerator(Named::name);
    box.setItems(
        DataProvider.<Named, String>fromFilteringCallbacks(
            query ->
                found(input, query.getFilter(), query.getOffset() + query.getLimit())
                    .skip(query.getOffset()),
            query -> (int) found(input, query.getFilter(), Integer.MAX_VALUE / 2).count()));
    now(input).ifPresent(box::setValue);
    return new ValueEditor<>(
        Editors.labelled(box, input), chosen -> new Editor.Typed.Value(chosen.id()));
  }

  private Stream<Named> found(FormScreen.Input input, Optional<String> typed, int limit) {
    Visit visit = place.now();
    List<Named> candidates =
        visit
            .application()
            .query()
            .candidates(
                visit.actor(),
                object,
                input.field().name(),
                record,
                typed.filter(text -> !text.isBlank()),
                Math.min(limit, 500));
    return candidates.stream();
  }

  private static Optional<Named> now(FormScreen.Input input) {
    return input.value().map(id -> new Named((Long) id, input.name().orElse(id.toString())));
  }
}
