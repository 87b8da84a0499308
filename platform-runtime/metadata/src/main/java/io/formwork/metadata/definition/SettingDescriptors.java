package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.literal;
import static io.formwork.metadata.definition.Shape.named;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The keys of settings by their types: those of one value each. */
public final class SettingDescriptors {

  private static final List<String> TYPES =
      List.of(
          "text",
          "email",
          "phone",
          "url",
          "integer",
          "decimal",
          "money",
          "boolean",
          "date",
          "time",
          "datetime",
          "duration",
          "choice");

  private static final Descriptor ANY =
      Descriptor.of(
          "a setting",
          required("type", text(), "What the setting holds, such as `duration` or `choice`."),
          TITLE,
          required(
              "default",
              literal(),
              "What it is worth until an administrator changes it, and after he took that back."),
          Key.of(
              "renamed_from",
              text(),
              "The name it had before. The value that an administrator gave it is kept."));

  /** All settings of an application, when packages and overlays have been laid together. */
  public static final Shape ALL = named(new Shape.ByWord("a setting", "type", byType()));

  /** What an upper layer changes of settings that a lower one declares. */
  private static final Shape CHANGES = named(changes());

  /** Checked when everything is laid together: an overlay writes only what it changes. */
  static final Key KEY =
      Key.of(
          "settings",
          new Shape.Open("settings by their names", List.of(ALL, CHANGES)),
          "Values that administrators change in the running application; expressions read "
              + "them as `settings.<name>`. Those of packages and overlays are laid together key "
              + "by key.");

  private SettingDescriptors() {}

  private static Descriptor changes() {
    List<Key> keys =
        Descriptor.united("a setting", byType().values()).keys().stream()
            .map(key -> Key.of(key.name(), changed(key), key.documentation()))
            .toList();
    return new Descriptor("a setting", keys);
  }

  private static Shape changed(Key key) {
    return key.name().equals("type") ? word(TYPES.toArray(String[]::new)) : literal();
  }

  private static SequencedMap<String, Descriptor> byType() {
    SequencedMap<String, Descriptor> types = new LinkedHashMap<>();
    TYPES.forEach(
        type -> types.put(type, ANY.with(TypeKeys.of(type)).named("a setting of type " + type)));
    return types;
  }
}
