package io.formwork.core.screen;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Locale;

/** Tells which choices there are and where they are offered. */
public record ChoicesScreens(ApplicationModel model, Locale locale) {

  public ChoicesScreen all() {
    return new ChoicesScreen(
        model.choices().values().stream().map(this::item).toList(), model.languages());
  }

  private ChoicesScreen.Item item(Choices choices) {
    return new ChoicesScreen.Item(
        choices.name(),
        choices.title().in(locale),
        choices.ordered(),
        choices.values().size(),
        model.objects().values().stream()
            .flatMap(type -> uses(type, choices.name()).stream())
            .toList());
  }

  private List<String> uses(ObjectType type, String choices) {
    return type.fields().values().stream()
        .filter(field -> offers(field, choices))
        .map(field -> type.title().in(locale) + ": " + field.title().in(locale))
        .toList();
  }

  private static boolean offers(Field field, String choices) {
    return switch (field.type()) {
      case FieldType.Choice(String of) -> of.equals(choices);
      case FieldType.ChoiceSet(String of) -> of.equals(choices);
      default -> false;
    };
  }
}
