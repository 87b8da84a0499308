package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.flag;
import static io.formwork.metadata.definition.Shape.literal;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** The keys of fields by their types. */
final class FieldDescriptors {

  private static final Key TYPE =
      required("type", text(), "What the field holds, such as `text`, `choice` or `date`.");

  private static final Key REQUIRED =
      Key.of("required", flag(), "Whether a record can be saved without it. Left out, it can.");

  private static final String DEFAULT =
      "The value a new record gets when none was given; written as it is, not calculated.";

  private static final Key INITIALLY =
      Key.of("initially", expression(), "Calculated when a record is created without a value.");

  private static final Key ONLY_THROUGH =
      Key.of(
          "change_only_through",
          reference("an object"),
          "After creation the field changes only by the process of that object.");

  private static final Key RENAMED_FROM =
      Key.of(
          "renamed_from",
          text(),
          "The name it had before. What is stored is kept: the column stays the one it was born "
              + "with.");

  private static final Key SEARCH =
      Key.of(
          "search",
          word("high", "low"),
          "Lets searches look into the field: by whole words in all their forms, and by the beginning of the last one. What is found under `high` stands before what is found under `low`.");

  private static final String PLACES = "(?:[^{}]|\\{[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)?})*";

  private static final Shape FORMAT =
      new Shape.Pattern(
          "a format such as \"T-{yyyy}-{00000}\", with one group of zeros",
          Pattern.compile(PLACES + "\\{0{1,18}}" + PLACES));

  private static final Descriptor ANY =
      Descriptor.of(
          "a field",
          TYPE,
          TITLE,
          REQUIRED,
          Key.of("default", literal(), DEFAULT),
          INITIALLY,
          Key.of(
              "computed",
              expression(),
              "The field is always worth this, and nobody writes it. It is calculated when it is "
                  + "read, unless it is `stored`."),
          Key.of(
              "stored",
              flag(),
              "Whether the database keeps what is computed, for sorting, filtering, `unique` and "
                  + "`indexes`. Such an expression reads stored fields of the record itself, no "
                  + "relation's and no clock."),
          StorageDescriptors.UNIQUE_FIELD,
          StateFlagDescriptors.HIDDEN_IN,
          StateFlagDescriptors.READ_ONLY_IN,
          StateFlagDescriptors.REQUIRED_IN,
          ONLY_THROUGH,
          RENAMED_FROM);

  /** A field of several values, which no expression can put together. */
  private static final Descriptor SEVERAL =
      Descriptor.of(
          "a field",
          TYPE,
          TITLE,
          REQUIRED,
          Key.of("default", oneOrMore(literal()), DEFAULT),
          INITIALLY,
          ONLY_THROUGH,
          RENAMED_FROM,
          required("choices", reference("choices"), "The choices whose values it may have."));

  /** Free words, which no expression can put together either. */
  private static final Descriptor TAGS =
      Descriptor.of(
          "a field",
          TYPE,
          TITLE,
          REQUIRED,
          Key.of("default", oneOrMore(literal()), DEFAULT),
          INITIALLY,
          StateFlagDescriptors.HIDDEN_IN,
          StateFlagDescriptors.READ_ONLY_IN,
          StateFlagDescriptors.REQUIRED_IN,
          ONLY_THROUGH,
          RENAMED_FROM);

  private static final Descriptor DATA =
      Descriptor.of(
          "a field",
          TYPE,
          TITLE,
          REQUIRED,
          Key.of("default", literal(), DEFAULT),
          INITIALLY,
          ONLY_THROUGH,
          RENAMED_FROM);

  private static final Descriptor COUNTED =
      Descriptor.of(
          "a field",
          TYPE,
          TITLE,
          required(
              "format",
              FORMAT,
              "How a number looks: `{yyyy}` and `{mm}` are the year and month, the zeros the number "
                  + "with at least as many digits."),
          Key.of(
              "restarts",
              word("yearly", "monthly", "never"),
              "When the count begins again. Left out, as often as the format tells the periods apart."),
          Key.of(
              "per",
              reference("a choice field or a relation"),
              "Each of its values has a count of its own. The format says which: `{category}` is the "
                  + "code of the choice, `{department.code}` a field of the related record."),
          Key.of(
              "gapless",
              flag(),
              "Whether no number is ever left out. Who creates a record then waits for whoever has "
                  + "drawn the number before; left out, nobody waits and refused saves leave gaps."),
          SEARCH);

  private static final Descriptor FILES =
      Descriptor.of(
          "a field",
          TYPE,
          TITLE,
          REQUIRED,
          required(
              "file_class",
              reference("a class of files"),
              "The class of its files: what they may be, how large, and who does what with them."),
          Key.of("many", flag(), "Whether it holds any number of files instead of one."),
          StateFlagDescriptors.HIDDEN_IN,
          StateFlagDescriptors.READ_ONLY_IN,
          StateFlagDescriptors.REQUIRED_IN,
          ONLY_THROUGH,
          RENAMED_FROM);

  /** The keys of any field, told apart by its type. */
  static final Shape FIELD = new Shape.ByWord("a field", "type", byType());

  private FieldDescriptors() {}

  private static SequencedMap<String, Descriptor> byType() {
    SequencedMap<String, Descriptor> types = new LinkedHashMap<>();
    texts(types);
    numbers(types);
    types.put("boolean", ANY);
    types.put("date", ANY.with(TypeKeys.of("date")));
    types.put("time", ANY);
    types.put("datetime", ANY);
    types.put("duration", ANY.with(TypeKeys.of("duration")));
    types.put("choice", ANY.with(TypeKeys.of("choice")));
    types.put("choice_set", SEVERAL);
    types.put("tags", TAGS.with(TypeKeys.of("tags")));
    types.put("sequence", COUNTED);
    types.put("json", DATA);
    types.put("file", FILES);
    types.replaceAll((type, keys) -> keys.named("a field of type " + type));
    return types;
  }

  private static void texts(SequencedMap<String, Descriptor> types) {
    for (String type : new String[] {"text", "rich_text", "email", "phone", "url"}) {
      types.put(type, ANY.with(TypeKeys.of(type)).with(SEARCH));
    }
  }

  private static void numbers(SequencedMap<String, Descriptor> types) {
    for (String type : new String[] {"integer", "decimal", "money"}) {
      types.put(type, ANY.with(TypeKeys.of(type)));
    }
  }
}
