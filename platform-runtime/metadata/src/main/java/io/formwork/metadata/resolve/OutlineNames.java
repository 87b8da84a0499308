package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Names;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.model.StateKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What expressions may name while the application is being resolved. */
final class OutlineNames implements Names {

  private final Written written;
  private final Map<String, ObjectOutline> objects;
  private final Map<String, Setting> settings;

  OutlineNames(Written written, Map<String, ObjectOutline> objects, Map<String, Setting> settings) {
    this.written = written;
    this.objects = objects;
    this.settings = settings;
  }

  @Override
  public Optional<Field> field(String object, String name) {
    return outline(object).map(outline -> outline.fields().get(name));
  }

  @Override
  public Collection<String> fields(String object) {
    return outline(object)
        .map(outline -> (Collection<String>) outline.fields().keySet())
        .orElse(List.of());
  }

  @Override
  public Optional<Source> computed(String object, String name) {
    return outline(object).map(outline -> outline.computed().get(name));
  }

  @Override
  public Optional<Setting> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public Collection<String> settings() {
    return settings.keySet();
  }

  @Override
  public Optional<Set<String>> words(FieldType type) {
    return switch (type) {
      case FieldType.Choice choice ->
          Optional.ofNullable(written.byName(Kind.CHOICES).get(choice.choices()))
              .map(definition -> definition.content().mapping("values").entries().keySet());
      case FieldType.ChoiceSet set -> words(new FieldType.Choice(set.choices()));
      case FieldType.State state ->
          outline(state.object()).map(o -> o.written().states().entries().keySet());
      case FieldType.Roles roles -> Optional.of(written.byName(Kind.ROLE).keySet());
      case FieldType.StateKindOf kind ->
          Optional.of(
              Arrays.stream(StateKind.values()).map(StateKind::word).collect(Collectors.toSet()));
      case FieldType.Tags none -> Optional.empty();
      case FieldType.Text none -> Optional.empty();
      case FieldType.RichText none -> Optional.empty();
      case FieldType.Email none -> Optional.empty();
      case FieldType.Phone none -> Optional.empty();
      case FieldType.Url none -> Optional.empty();
      case FieldType.Whole none -> Optional.empty();
      case FieldType.Decimal none -> Optional.empty();
      case FieldType.Money none -> Optional.empty();
      case FieldType.Flag none -> Optional.empty();
      case FieldType.Day none -> Optional.empty();
      case FieldType.TimeOfDay none -> Optional.empty();
      case FieldType.Moment none -> Optional.empty();
      case FieldType.Span none -> Optional.empty();
      case FieldType.Sequence none -> Optional.empty();
      case FieldType.Reference none -> Optional.empty();
      case FieldType.References none -> Optional.empty();
      case FieldType.Json none -> Optional.empty();
      case FieldType.Files files -> Optional.empty();
    };
  }

  private Optional<ObjectOutline> outline(String object) {
    return Optional.ofNullable(objects.get(object));
  }
}
