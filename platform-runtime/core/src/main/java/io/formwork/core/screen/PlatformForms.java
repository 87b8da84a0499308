package io.formwork.core.screen;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The forms that an application has without declaring them: of a unit, and of a substitution. What
 * the application adds to either stands below what the platform knows of it.
 */
public final class PlatformForms {

  private final ApplicationModel model;

  public PlatformForms(ApplicationModel model) {
    this.model = model;
  }

  /** Of a unit; nothing where the application has none. */
  public Optional<View.FormView> unit() {
    return of(ObjectType.UNIT, List.of(List.of("name"), List.of("parent", "manager")), List.of());
  }

  /**
   * Of a substitution; nothing where the application has none.
   *
   * @param forOthers whether it may be said for whom; else it is one's own
   */
  public Optional<View.FormView> substitution(boolean forOthers) {
    List<String> ofOthers = List.of("absent", "administration");
    return forOthers
        ? of(
            ObjectType.SUBSTITUTION,
            List.of(
                List.of("absent", "substitute"),
                List.of("starts", "ends"),
                List.of("scope", "administration")),
            List.of())
        : of(
            ObjectType.SUBSTITUTION,
            List.of(List.of("substitute"), List.of("starts", "ends"), List.of("scope")),
            ofOthers);
  }

  private Optional<View.FormView> of(
      String object, List<List<String>> known, List<String> withoutThese) {
    return Optional.ofNullable(model.objects().get(object))
        .map(type -> {
          List<List<Field>> rows = new ArrayList<>();
          known.forEach(names -> rows.add(names.stream().map(type::field).toList()));
          List<String> said =
              Stream.concat(known.stream().flatMap(List::stream), withoutThese.stream()).toList();
          type.fields().values().stream()
              .filter(field -> field.writable() && !said.contains(field.name()))
              .forEach(field -> rows.add(List.of(field)));
          View.Section section = new View.Section(Optional.empty(), Optional.empty(), false, rows);
          return new View.FormView(
              object, type.title(), Set.of(), object, List.of(section), List.of());
        });
  }
}
