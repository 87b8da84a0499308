package io.formwork.persistence.value;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.StateKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How lists are sorted: choices and states by their order in the definitions, texts as the
 * dictionary of the application's language has them. Queries and indexes ask here both, so that an
 * index fits.
 */
public final class SortKeys {

  private final ApplicationModel model;

  public SortKeys(ApplicationModel model) {
    this.model = model;
  }

  /** The SQL to sort by, given the SQL of the value. */
  public String of(FieldType type, String value) {
    return switch (type) {
      case FieldType.Choice(String choices) -> rank(choices(choices), value);
      case FieldType.State(String object) -> rank(states(object), value);
      case FieldType.StateKindOf kind -> rank(kinds(), value);
      case FieldType.Text text -> text(value);
      case FieldType.RichText text -> text(value);
      case FieldType.Sequence sequence -> text(value);
      case FieldType.Email email -> text(value);
      case FieldType.Phone phone -> value;
      case FieldType.Url url -> text(value);
      case FieldType.Whole whole -> value;
      case FieldType.Decimal decimal -> value;
      case FieldType.Money money -> value;
      case FieldType.Flag flag -> value;
      case FieldType.Day day -> value;
      case FieldType.TimeOfDay time -> value;
      case FieldType.Moment moment -> value;
      case FieldType.Span span -> value;
      case FieldType.Reference reference -> value;
      case FieldType.References several -> value;
      case FieldType.Roles roles -> value;
      case FieldType.ChoiceSet set -> value;
      case FieldType.Tags tags -> value;
      case FieldType.Json json -> value;
      case FieldType.Files files -> value;
    };
  }

  /** The SQL to sort texts by that no field is known of. */
  public String text(String value) {
    return value + " COLLATE \"" + model.language().getLanguage() + "-x-icu\"";
  }

  private Collection<String> choices(String name) {
    return Objects.requireNonNull(model.choices().get(name), name).values().keySet();
  }

  private Collection<String> states(String object) {
    return model.object(object).lifecycle().orElseThrow().states().keySet();
  }

  private static List<String> kinds() {
    return Arrays.stream(StateKind.values()).map(StateKind::word).toList();
  }

  /** Names of values are plain words, so they may stand in the statement. */
  private static String rank(Collection<String> values, String value) {
    String words = values.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    return "array_position(ARRAY[" + words + "]::text[], " + value + ")";
  }
}
