package io.formwork.core.screen;

import io.formwork.core.query.Named;
import io.formwork.core.record.Values;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Builds forms. Sections whose condition does not hold, or in which nothing may be seen, go. */
public final class FormScreens {

  private final Locale locale;

  public FormScreens(Locale locale) {
    this.locale = locale;
  }

  /**
   * What a form is filled with.
   *
   * @param readable fields the person may see
   * @param writable fields the person may change
   * @param names of relations by field
   * @param several the records of relations to many by field
   * @param required fields that the state of the record demands
   * @param holds whether a condition holds for the record
   */
  public record Content(
      Set<String> readable,
      Set<String> writable,
      Values values,
      Map<String, String> names,
      Map<String, List<Named>> several,
      Set<String> required,
      Predicate<Expression> holds) {}

  /** The form over a record that is there. */
  public FormScreen of(View.FormView form, Content content) {
    List<FormScreen.Section> sections =
        form.sections().stream()
            .filter(section -> section.visibleWhen().map(content.holds()::test).orElse(true))
            .map(section -> section(section, content))
            .filter(section -> !section.rows().isEmpty())
            .toList();
    return new FormScreen(form.title().in(locale), sections, form.panels());
  }

  private FormScreen.Section section(View.Section section, Content content) {
    List<List<FormScreen.Input>> rows =
        section.rows().stream()
            .map(row -> row(row, section.readOnly(), content))
            .filter(row -> !row.isEmpty())
            .toList();
    return new FormScreen.Section(section.title().map(title -> title.in(locale)), rows);
  }

  private List<FormScreen.Input> row(List<Field> row, boolean readOnly, Content content) {
    return row.stream()
        .filter(field -> seen(field, readOnly, content))
        .map(field -> input(field, readOnly, content))
        .toList();
  }

  private static boolean seen(Field field, boolean readOnly, Content content) {
    return content.readable().contains(field.name()) || writes(field, readOnly, content);
  }

  private static boolean writes(Field field, boolean readOnly, Content content) {
    return !readOnly && field.writable() && content.writable().contains(field.name());
  }

  private FormScreen.Input input(Field field, boolean readOnly, Content content) {
    boolean editable = writes(field, readOnly, content);
    return new FormScreen.Input(
        field,
        field.title().in(locale),
        editable,
        editable && (field.required() || content.required().contains(field.name())),
        content.values().find(field.name()),
        Optional.ofNullable(content.names().get(field.name())),
        content.several().getOrDefault(field.name(), List.of()));
  }
}
