package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import io.formwork.core.screen.FormScreen;
import io.formwork.core.screen.FormScreen.Input;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.value.Tags;
import io.formwork.ui.visit.Visit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tags as chips: those in use are offered while one types, and Enter takes what was typed, with
 * commas also several.
 */
record TagBox(References references) {

  private static final int OFFERED = 50;

  Editor editor(Input input) {
    MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
    box.setItems(
        DataProvider.fromFilteringCallbacks(
            query ->
                offered(input, query.getFilter()).skip(query.getOffset()).limit(query.getLimit()),
            query -> (int) offered(input, query.getFilter()).count()));
    box.setAllowCustomValue(true);
    box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
    box.setValue(held(input));
    box.setHelperText(text("tags.hint"));
    box.addCustomValueSetListener(typed -> add(box, typed.getDetail()));
    return new TagEditor(
        new ValueEditor<Set<String>>(
            Editors.labelled(box, input),
            chosen -> new Editor.Typed.Value(chosen.stream().sorted().toList())),
        box);
  }

  private static Set<String> held(FormScreen.Input input) {
    Set<String> held = new LinkedHashSet<>();
    input.value().ifPresent(tags -> ((List<?>) tags).forEach(tag -> held.add((String) tag)));
    return held;
  }

  private Stream<String> offered(Input input, Optional<String> typed) {
    Visit visit = references.place().now();
    FieldPath path = new FieldPath(List.of(input.field()));
    return visit
        .application()
        .query()
        .tags(visit.actor(), references.object(), path, typed.orElse(""), OFFERED)
        .stream();
  }

  /** Several may be pasted with commas between. */
  private static void add(MultiSelectComboBox<String> box, String typed) {
    Set<String> tags = new LinkedHashSet<>(box.getValue());
    Arrays.stream(typed.split("[,;]")).map(Tags::read).forEach(tag -> tag.ifPresent(tags::add));
    box.setValue(tags);
  }
}
