package io.formwork.metadata.expression;

import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.StateKind;
import java.util.Arrays;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What kind of value an expression has, as far as the language cares. */
public sealed interface ValueType {

  /** Kinds of value that need nothing more to be said. */
  enum Simple implements ValueType {
    /** Anything will do; also the type of a part that has already been complained about. */
    ANY("anything"),
    /** The word {@code null}. */
    EMPTY("nothing"),
    FLAG("a yes or no"),
    TEXT("a text"),
    WHOLE("a whole number"),
    DECIMAL("a decimal number"),
    DAY("a date"),
    TIME("a time of day"),
    MOMENT("a date and time"),
    DURATION("a duration"),
    /** A free word of a field of tags. */
    TAG("a tag"),
    JSON("JSON, of which only == null may be asked"),
    FILE("a file, of which only == null may be asked");

    private final String description;

    Simple(String description) {
      this.description = description;
    }

    @Override
    public String description() {
      return description;
    }
  }

  /**
   * One of certain words.
   *
   * @param description what they are, {@code a choice of "criticality"}
   * @param words all of them; when there are none, any word will do
   */
  record Words(String description, Set<String> words) implements ValueType {
    public Words {
      words = Set.copyOf(words);
    }

    /** The words in alphabetical order, as a message lists them. */
    String listing() {
      return new TreeSet<>(words)
          .stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
  }

  /** An amount in a currency; amounts of two currencies have nothing in common. */
  record Money(Currency currency, int scale) implements ValueType {
    @Override
    public String description() {
      return "an amount in " + currency.getCurrencyCode();
    }
  }

  /** A record of an object. */
  record Reference(String object) implements ValueType {
    @Override
    public String description() {
      return "a record of \"" + object + "\"";
    }
  }

  /** Several values. */
  record ListOf(ValueType element) implements ValueType {
    @Override
    public String description() {
      return "a list";
    }
  }

  /** What a message calls it, with its article. */
  String description();

  default boolean isNumber() {
    return this == Simple.WHOLE || this == Simple.DECIMAL;
  }

  /**
   * Whether a value of the other type may stand where this one is expected. A file is put into the
   * one field for which it was added, so no other may stand there.
   */
  default boolean accepts(ValueType other) {
    return (equals(other) && this != Simple.FILE && !equals(new ListOf(Simple.FILE)))
        || this == Simple.ANY
        || other == Simple.ANY
        || other == Simple.EMPTY
        || (this == Simple.DECIMAL && other == Simple.WHOLE)
        || (this == Simple.TAG && other == Simple.TEXT)
        || ((this == Simple.TEXT || this == Simple.TAG) && other instanceof Words);
  }

  /** The type of a field's values. */
  static ValueType of(FieldType type, Names names) {
    return switch (type) {
      case FieldType.Text text -> Simple.TEXT;
      case FieldType.RichText text -> Simple.TEXT;
      case FieldType.Sequence sequence -> Simple.TEXT;
      case FieldType.Email email -> Simple.TEXT;
      case FieldType.Phone phone -> Simple.TEXT;
      case FieldType.Url url -> Simple.TEXT;
      case FieldType.Whole whole -> Simple.WHOLE;
      case FieldType.Decimal decimal -> Simple.DECIMAL;
      case FieldType.Money money -> new Money(money.currency(), money.scale());
      case FieldType.Flag flag -> Simple.FLAG;
      case FieldType.Day day -> Simple.DAY;
      case FieldType.TimeOfDay time -> Simple.TIME;
      case FieldType.Moment moment -> Simple.MOMENT;
      case FieldType.Span span -> Simple.DURATION;
      case FieldType.Reference reference -> new Reference(reference.object());
      case FieldType.References several -> new ListOf(new Reference(several.object()));
      case FieldType.Choice choice -> choice(choice, names);
      case FieldType.ChoiceSet set ->
          new ListOf(choice(new FieldType.Choice(set.choices()), names));
      case FieldType.Tags tags -> new ListOf(Simple.TAG);
      case FieldType.State state -> words("a state of \"" + state.object() + "\"", state, names);
      case FieldType.StateKindOf kind -> new Words("a kind of state", kinds());
      case FieldType.Roles roles -> new ListOf(words("a role", roles, names));
      case FieldType.Json json -> Simple.JSON;
      case FieldType.Files files -> files.many() ? new ListOf(Simple.FILE) : Simple.FILE;
    };
  }

  private static ValueType choice(FieldType.Choice choice, Names names) {
    return words("a choice of \"" + choice.choices() + "\"", choice, names);
  }

  private static ValueType words(String description, FieldType type, Names names) {
    return new Words(description, names.words(type).orElse(Set.of()));
  }

  private static Set<String> kinds() {
    return Arrays.stream(StateKind.values()).map(StateKind::word).collect(Collectors.toSet());
  }
}
