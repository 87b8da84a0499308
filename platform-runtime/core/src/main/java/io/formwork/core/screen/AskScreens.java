package io.formwork.core.screen;

import io.formwork.core.query.VisibleRecord;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the short form that is asked before a transition is taken. */
public final class AskScreens {

  private final Locale locale;

  public AskScreens(Locale locale) {
    this.locale = locale;
  }

  /**
   * The fields one under another. What the person could have typed on the record itself is there
   * already; a reason that was given another time is not.
   */
  public FormScreen of(
      Lifecycle.Transition transition, VisibleRecord record, Collection<String> asked) {
    List<List<FormScreen.Input>> rows =
        asked.stream().map(field -> List.of(input(transition, record, field))).toList();
    return new FormScreen(
        transition.title().in(locale),
        List.of(new FormScreen.Section(Optional.empty(), rows)),
        List.of());
  }

  private FormScreen.Input input(
      Lifecycle.Transition transition, VisibleRecord record, String name) {
    Field field = record.type().field(name);
    boolean kept = record.abilities().writable().contains(name);
    return new FormScreen.Input(
        field,
        field.title().in(locale),
        true,
        transition.require().contains(name) || field.requiredIn(Optional.of(transition.to())),
        kept ? record.values().find(name) : Optional.empty(),
        kept ? Optional.ofNullable(record.names().get(name)) : Optional.empty(),
        kept ? record.several().getOrDefault(name, List.of()) : List.of());
  }
}
