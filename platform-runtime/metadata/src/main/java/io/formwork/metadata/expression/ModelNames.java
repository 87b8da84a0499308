package io.formwork.metadata.expression;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of a complete application, for expressions that are written while it runs. */
public record ModelNames(ApplicationModel model) implements Names {

  @Override
  public Optional<Field> field(String object, String name) {
    return type(object).map(type -> type.fields().get(name));
  }

  @Override
  public Collection<String> fields(String object) {
    return type(object).<Collection<String>>map(type -> type.fields().keySet()).orElse(List.of());
  }

  @Override
  public Optional<Setting> setting(String name) {
    return Optional.ofNullable(model.settings().get(name));
  }

  @Override
  public Collection<String> settings() {
    return model.settings().keySet();
  }

  @Override
  public Optional<Set<String>> words(FieldType type) {
    return switch (type) {
      case FieldType.Choice choice ->
          Optional.ofNullable(model.choices().get(choice.choices()))
              .map(Choices::values)
              .map(values -> values.keySet());
      case FieldType.ChoiceSet set -> words(new FieldType.Choice(set.choices()));
      case FieldType.State state ->
          type(state.object())
              .flatMap(ObjectType::lifecycle)
              .map(Lifecycle::states)
              .map(states -> states.keySet());
      case FieldType.Roles roles -> Optional.of(model.roles().keySet());
      case FieldType.Tags tags -> Optional.empty();
      case FieldType.Text text -> Optional.empty();
      case FieldType.RichText text -> Optional.empty();
      case FieldType.Email email -> Optional.empty();
      case FieldType.Phone phone -> Optional.empty();
      case FieldType.Url url -> Optional.empty();
      case FieldType.Whole whole -> Optional.empty();
      case FieldType.Decimal decimal -> Optional.empty();
      case FieldType.Money money -> Optional.empty();
      case FieldType.Flag flag -> Optional.empty();
      case FieldType.Day day -> Optional.empty();
      case FieldType.TimeOfDay time -> Optional.empty();
      case FieldType.Moment moment -> Optional.empty();
      case FieldType.Span span -> Optional.empty();
      case FieldType.StateKindOf kind -> Optional.empty();
      case FieldType.Sequence sequence -> Optional.empty();
      case FieldType.Reference reference -> Optional.empty();
      case FieldType.References reference -> Optional.empty();
      case FieldType.Json json -> Optional.empty();
      case FieldType.Files files -> Optional.empty();
    };
  }

  private Optional<ObjectType> type(String object) {
    return Optional.ofNullable(model.objects().get(object));
  }
}
