package io.formwork.ui.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import io.formwork.core.query.Named;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    box.setItems(candidates(input));
    now(input).ifPresent(box::setValue);
    Editor editor =
        new ValueEditor<>(
            Editors.labelled(box, input), chosen -> new Editor.Typed.Value(chosen.id()));
    return new RecordEditor(editor, () -> box.getOptionalValue().stream().toList());
  }

  /** The same for a relation to many; records keep the order in which they were chosen. */
  Editor editorOfSeveral(FormScreen.Input input) {
    MultiSelectComboBox<Named> box = new MultiSelectComboBox<>();
    box.setItemLabelGenerator(Named::name);
    box.setItems(candidates(input));
    box.select(input.several());
    Editor editor =
        new ValueEditor<Set<Named>>(
            Editors.labelled(box, input),
            chosen -> new Editor.Typed.Value(chosen.stream().<Object>map(Named::id).toList()));
    return new RecordEditor(editor, () -> List.copyOf(box.getValue()));
  }

  private DataProvider<Named, String> candidates(FormScreen.Input input) {
    return DataProvider.fromFilteringCallbacks(
        query ->
            found(input, query.getFilter(), query.getOffset() + query.getLimit())
                .skip(query.getOffset()),
        query -> (int) found(input, query.getFilter(), Integer.MAX_VALUE / 2).count());
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
