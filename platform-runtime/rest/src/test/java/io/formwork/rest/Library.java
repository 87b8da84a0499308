package io.formwork.rest;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Branding;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small application for tests: books, and the people who wrote them. */
public final class Library {

  public static final ObjectType AUTHOR =
      object("author", field("name", new FieldType.Text(100)), field("born", new FieldType.Day()));

  public static final ObjectType BOOK =
      object(
          "book",
          field("title", new FieldType.Text(100)),
          field("pages", new FieldType.Whole(1, 10_000)),
          field("price", new FieldType.Decimal(10, 2)),
          field("lent", new FieldType.Flag()),
          field("bought_at", new FieldType.Moment()),
          field("reading_time", new FieldType.Span()),
          field("author", new FieldType.Reference("author")),
          field("text", new FieldType.RichText()),
          field("loan.due", new FieldType.Moment()));

  private Library() {}

  public static ApplicationModel model() {
    return new ApplicationModel(
        "library",
        Label.of("Библиотека"),
        "1.0.0",
        Locale.of("ru"),
        List.of(Locale.of("ru"), Locale.ENGLISH),
        ZoneId.of("Europe/Moscow"),
        "always",
        new Branding(Optional.empty(), Optional.empty()),
        Duration.ofDays(30),
        Map.of(),
        Map.of("author", AUTHOR, "book", BOOK),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "none");
  }

  /** A list of lent books, the dearest first. */
  public static View.ListView lentBooks() {
    return new View.ListView(
        "lent_books",
        Label.of("Книги на руках"),
        Set.of(),
        "book",
        List.of(new FieldPath(List.of(BOOK.field("title")))),
        List.of(),
        List.of(new View.Sort(new FieldPath(List.of(BOOK.field("price"))), true)),
        Optional.of(new Expression.Path(Expression.Root.RECORD, List.of(BOOK.field("lent")))),
        List.of(),
        Optional.empty());
  }

  private static ObjectType object(String name, Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      byName.put(field.name(), field);
    }
    return ObjectType.of(name, Label.of(name), byName).build();
  }

  private static Field field(String name, FieldType type) {
    return Field.of(name, Label.of(name), type).column(name).build();
  }
}
