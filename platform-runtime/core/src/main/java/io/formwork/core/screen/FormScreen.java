package io.formwork.core.screen;

import io.formwork.core.query.Named;
import io.formwork.metadata.model.Field;
import java.util.List;
import java.util.Optional;

/**
 * A form as one person sees it for one record.
 *
 * @param sections those with something in them
 * @param panels what stands beside the fields: {@code messages}, {@code tasks}, {@code history},
 *     {@code process}
 */
public record FormScreen(String title, List<Section> sections, List<String> panels) {

  public FormScreen {
    sections = List.copyOf(sections);
    panels = List.copyOf(panels);
  }

  /** A group of fields, laid out row by row. */
  public record Section(Optional<String> title, List<List<Input>> rows) {
    public Section {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A field with its value.
   *
   * @param editable whether this person may change it now
   * @param required whether it must be filled in before going on
   * @param name of a relation, what the record is called, or the records
   * @param several of a relation to many: each of the records
   */
  public record Input(
      Field field,
      String title,
      boolean editable,
      boolean required,
      Optional<Object> value,
      Optional<String> name,
      List<Named> several) {
    public Input {
      several = List.copyOf(several);
    }

    /**
     * The same with another value in it.
     *
     * @param named what the records are called, when the value names any
     */
    public Input holding(Optional<Object> other, List<Named> named) {
      Optional<String> first = named.stream().findFirst().map(Named::name);
      return new Input(field, title, editable, required, other, first, named);
    }
  }

  /**
   * The same with another value in a field, where the form has it.
   *
   * @param named what the records are called, when the value names any
   */
  public FormScreen holding(String field, Object value, List<Named> named) {
    return new FormScreen(
        title, sections.stream().map(one -> holding(one, field, value, named)).toList(), panels);
  }

  private static Section holding(Section section, String field, Object value, List<Named> named) {
    return new Section(
        section.title(),
        section.rows().stream()
            .map(row ->
                row.stream()
                    .map(input ->
                        input.field().name().equals(field)
                            ? input.holding(Optional.of(value), named)
                            : input)
                    .toList())
            .toList());
  }

  /** The fields that may be changed, in order. */
  public List<Input> editable() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(List::stream)
        .filter(Input::editable)
        .toList();
  }
}
