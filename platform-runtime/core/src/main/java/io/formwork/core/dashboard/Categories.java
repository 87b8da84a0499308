package io.formwork.core.dashboard;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.Query;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Names and orders what rows were grouped by: choices and states as the model orders them, dates by
 * time, people and other records by name.
 */
final class Categories {

  private static final Label NOTHING = new Label("Не указано", Map.of("en", "Not set"));

  private final ApplicationModel model;
  private final Query query;
  private final Actor actor;
  private final Locale locale;

  Categories(ApplicationModel model, Query query, Actor actor, Locale locale) {
    this.model = model;
    this.query = query;
    this.actor = actor;
    this.locale = locale;
  }

  /** The categories of these keys; those without a key come last. */
  List<Figure.Category> of(Field field, Set<Optional<Object>> keys) {
    List<Object> present = keys.stream().flatMap(Optional::stream).toList();
    List<Figure.Category> categories = new ArrayList<>(named(field, present));
    if (keys.contains(Optional.empty())) {
      categories.add(
          new Figure.Category(Optional.empty(), NOTHING.in(locale), Optional.of("grey")));
    }
    return categories;
  }

  private List<Figure.Category> named(Field field, List<Object> keys) {
    return switch (field.type()) {
      case FieldType.Choice choice -> choices(choice, keys);
      case FieldType.State state -> states(state, keys);
      case FieldType.Reference reference -> records(reference, keys);
      case FieldType.Text ignored -> plain(field, keys);
      case FieldType.RichText ignored -> plain(field, keys);
      case FieldType.Whole ignored -> plain(field, keys);
      case FieldType.Decimal ignored -> plain(field, keys);
      case FieldType.Email ignored -> plain(field, keys);
      case FieldType.Phone ignored -> plain(field, keys);
      case FieldType.Url ignored -> plain(field, keys);
      case FieldType.Money ignored -> plain(field, keys);
      case FieldType.TimeOfDay ignored -> plain(field, keys);
      case FieldType.ChoiceSet ignored -> plain(field, keys);
      case FieldType.Tags ignored -> plain(field, keys);
      case FieldType.Json ignored -> plain(field, keys);
      case FieldType.Files ignored -> plain(field, keys);
      case FieldType.Flag ignored -> plain(field, keys);
      case FieldType.Day ignored -> plain(field, keys);
      case FieldType.Moment ignored -> plain(field, keys);
      case FieldType.Span ignored -> plain(field, keys);
      case FieldType.StateKindOf ignored -> plain(field, keys);
      case FieldType.Sequence ignored -> plain(field, keys);
      case FieldType.References ignored -> plain(field, keys);
      case FieldType.Roles ignored -> plain(field, keys);
    };
  }

  private List<Figure.Category> choices(FieldType.Choice type, List<Object> keys) {
    Map<String, Choices.Value> values =
        Objects.requireNonNull(model.choices().get(type.choices())).values();
    return values.values().stream()
        .filter(value -> keys.contains(value.name()))
        .map(value -> category(value.name(), value.title().in(locale), value.colour()))
        .toList();
  }

  private List<Figure.Category> states(FieldType.State type, List<Object> keys) {
    Lifecycle lifecycle = model.object(type.object()).lifecycle().orElseThrow();
    return lifecycle.states().values().stream()
        .filter(state -> keys.contains(state.name()))
        .map(state -> category(state.name(), state.title().in(locale), state.colour()))
        .toList();
  }

  /** A record that may not be read is counted all the same, so it is told by its number. */
  private List<Figure.Category> records(FieldType.Reference type, List<Object> keys) {
    List<Long> ids = keys.stream().map(Long.class::cast).toList();
    return query.names(actor, type.object(), ids).entrySet().stream()
        .map(named -> category(named.getKey(), named.getValue(), Optional.empty()))
        .sorted(Comparator.comparing(Figure.Category::title))
        .toList();
  }

  private List<Figure.Category> plain(Field field, List<Object> keys) {
    return keys.stream()
        .sorted(Categories::compare)
        .map(key -> category(key, title(field, key), Optional.empty()))
        .toList();
  }

  private String title(Field field, Object key) {
    if (field.type() instanceof FieldType.Tags) {
      return key.toString();
    }
    return key instanceof LocalDate day
        ? DateTimeFormatter.ofPattern("d MMM", locale).format(day)
        : new ValueFormatter(model).format(field, key, locale);
  }

  private static int compare(Object left, Object right) {
    return left instanceof LocalDate one && right instanceof LocalDate other
        ? one.compareTo(other)
        : left.toString().compareTo(right.toString());
  }

  private static Figure.Category category(Object key, String title, Optional<String> colour) {
    return new Figure.Category(Optional.of(key), title, colour);
  }
}
