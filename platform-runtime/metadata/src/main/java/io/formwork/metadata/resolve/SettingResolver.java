package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The settings of an application; read before any expression, because expressions name them. */
final class SettingResolver {

  private final Written written;
  private final Labels labels;
  private final Literals literals;
  private final FieldTypeReader types;
  private final Problems problems;

  SettingResolver(Written written, Labels labels, Literals literals, Problems problems) {
    this.written = written;
    this.labels = labels;
    this.literals = literals;
    this.types = new FieldTypeReader(labels, problems);
    this.problems = problems;
  }

  SequencedMap<String, Setting> all() {
    YamlNode.Mapping declared = written.app().content().mapping(Setting.ROOT);
    SequencedMap<String, Setting> settings = new LinkedHashMap<>();
    declared
        .children()
        .forEach((name, keys) ->
            declared.entry(name).ifPresent(entry -> settings.put(name, setting(entry, keys))));
    return settings;
  }

  private Setting setting(YamlNode.Entry entry, YamlNode.Mapping keys) {
    String name = entry.name();
    refuseBadName(entry.key());
    keys.scalar("choices")
        .ifPresent(
            choices -> new Lookup(problems).find("choices", written.byName(Kind.CHOICES), choices));
    String address = Setting.ROOT + "." + name;
    FieldType type = types.read(address, keys);
    Label title = labels.label(address, keys.scalar("title"), name, entry.key().span());
    Optional<Object> value =
        keys.value("default").flatMap(written -> literals.value(type, written));
    return new Setting(Field.of(name, title, type).required(true).defaultValue(value).build());
  }

  private void refuseBadName(YamlNode.Scalar name) {
    if (!Identifiers.isIdentifier(name.text()) || Identifiers.isReserved(name.text())) {
      problems.error("Not a name", Identifiers.rule(name.text()), name.span());
    }
  }
}
