package io.formwork.rule;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Branding;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Condition;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RuleFile;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An application with one object, to which a test adds tables and DRL. */
final class Desk {

  static final ObjectType TICKET = ticket();

  private final Map<String, DecisionTable> tables = new LinkedHashMap<>();
  private final Map<String, RuleFile> rules = new LinkedHashMap<>();

  Desk with(DecisionTable table) {
    tables.put(table.name(), table);
    return this;
  }

  Desk with(String name, String drl) {
    rules.put(name, new RuleFile(name, "rules/desk/" + name + ".drl", drl));
    return this;
  }

  ApplicationModel model() {
    return new ApplicationModel(
        "desk",
        Label.of("Desk"),
        "1",
        Locale.of("ru"),
        List.of(Locale.of("ru")),
        ZoneId.of("Europe/Moscow"),
        "always",
        new Branding(Optional.empty(), Optional.empty()),
        Duration.ofDays(30),
        Map.of(),
        Map.of("ticket", TICKET),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        tables,
        rules,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "0");
  }

  /** A table; a cell is a value, a list of values, or null for any. */
  static DecisionTable table(
      String name, List<String> when, List<String> then, DecisionTable.Hit hit, Row... rows) {
    List<DecisionTable.Row> written = new ArrayList<>();
    for (Row row : rows) {
      int line = written.size() + 8;
      Span span =
          new Span("rules/desk/" + name + ".yaml", new Position(line, 3), new Position(line, 9));
      written.add(new DecisionTable.Row(row.conditions(), row.results(), span));
    }
    return new DecisionTable(
        name, Label.of(name), "ticket", fields(when), fields(then), hit, written);
  }

  /** A row as a test writes it. */
  record Row(List<Condition> conditions, List<Object> results) {
    static Row of(List<Condition> conditions, Object... results) {
      return new Row(conditions, List.of(results));
    }
  }

  static Condition any() {
    return new Condition.Anything();
  }

  static Condition is(Object... values) {
    return new Condition.OneOf(List.of(values));
  }

  private static List<Field> fields(List<String> names) {
    return names.stream().map(TICKET::field).toList();
  }

  private static ObjectType ticket() {
    Map<String, Field> fields = new LinkedHashMap<>();
    add(fields, "subject", new FieldType.Text(200));
    add(fields, "criticality", new FieldType.Choice("criticality"));
    add(fields, "category", new FieldType.Choice("category"));
    add(fields, "vip", new FieldType.Flag());
    add(fields, "rating", new FieldType.Whole(1, 5));
    add(fields, "amount", new FieldType.Decimal(12, 2));
    add(fields, "wanted_on", new FieldType.Day());
    add(fields, "created_at", new FieldType.Moment());
    add(fields, "resolution_limit", new FieldType.Span());
    add(fields, "resolution.due", new FieldType.Moment());
    fields.put("kind", field("kind", new FieldType.StateKindOf("ticket"), Optional.empty()));
    return ObjectType.of("ticket", Label.of("Ticket"), fields).build();
  }

  private static void add(Map<String, Field> fields, String name, FieldType type) {
    fields.put(name, field(name, type, Optional.of(name)));
  }

  private static Field field(String name, FieldType type, Optional<String> column) {
    return Field.of(name, Label.of(name), type).column(column).build();
  }
}
