package io.formwork.metadata.expression;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Range;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a small help desk, as they are while its objects are still being resolved. */
final class Desk implements Names {

  private final Map<String, Map<String, FieldType>> objects = new LinkedHashMap<>();
  private final Map<String, String> computed = new LinkedHashMap<>();

  Desk() {
    Map<String, FieldType> ticket = new LinkedHashMap<>();
    ticket.put("id", new FieldType.Whole(0, Long.MAX_VALUE));
    ticket.put("number", new FieldType.Sequence("T-{00000}"));
    ticket.put("subject", new FieldType.Text(200));
    ticket.put("description", new FieldType.RichText());
    ticket.put("criticality", new FieldType.Choice("criticality"));
    ticket.put("line", new FieldType.Choice("support_line"));
    ticket.put("rating", new FieldType.Whole(1, 5));
    ticket.put("amount", new FieldType.Decimal(12, 2));
    ticket.put("urgent", new FieldType.Flag());
    ticket.put("wanted_on", new FieldType.Day());
    ticket.put("price", new FieldType.Money(Currency.getInstance("RUB"), Range.any()));
    ticket.put("cost", new FieldType.Money(Currency.getInstance("RUB"), Range.any()));
    ticket.put("yens", new FieldType.Money(Currency.getInstance("JPY"), Range.any()));
    ticket.put("opens", new FieldType.TimeOfDay());
    ticket.put("mail", new FieldType.Email());
    ticket.put("tags", new FieldType.ChoiceSet("criticality"));
    ticket.put("data", new FieldType.Json());
    ticket.put("created_at", new FieldType.Moment());
    ticket.put("limit", new FieldType.Span());
    ticket.put("status", new FieldType.State("ticket"));
    ticket.put("status_kind", new FieldType.StateKindOf("ticket"));
    ticket.put("client", new FieldType.Reference("user"));
    ticket.put("assignee", new FieldType.Reference("user"));
    ticket.put("parent", new FieldType.Reference("ticket"));
    ticket.put("resolution.due", new FieldType.Moment());
    ticket.put("resolution.elapsed", new FieldType.Span());
    objects.put("ticket", ticket);
    Map<String, FieldType> user = new LinkedHashMap<>();
    user.put("id", new FieldType.Whole(0, Long.MAX_VALUE));
    user.put("login", new FieldType.Text(40));
    user.put("name", new FieldType.Text(200));
    user.put("line", new FieldType.Choice("support_line"));
    user.put("available", new FieldType.Flag());
    user.put("roles", new FieldType.Roles());
    user.put("chief", new FieldType.Reference("user"));
    objects.put("user", user);
    computed("overdue", new FieldType.Flag(), "resolution.due < now && status_kind != \"final\"");
    computed("calm", new FieldType.Flag(), "!overdue");
    computed("responsible", new FieldType.Reference("user"), "assignee");
    computed("round", new FieldType.Flag(), "trip");
    computed("trip", new FieldType.Flag(), "round");
    computed("doubled_0", new FieldType.Whole(0, 9), "rating");
    for (int i = 1; i <= 30; i++) {
      String half = "doubled_" + (i - 1);
      computed("doubled_" + i, new FieldType.Whole(0, 9), half + " + " + half);
    }
  }

  private void computed(String name, FieldType type, String text) {
    objects.computeIfAbsent("ticket", object -> new LinkedHashMap<>()).put(name, type);
    computed.put(name, text);
  }

  @Override
  public Optional<Field> field(String object, String name) {
    return Optional.ofNullable(objects.getOrDefault(object, Map.of()).get(name))
        .map(type -> field(name, type, object.equals("ticket") && computed.containsKey(name)));
  }

  @Override
  public Collection<String> fields(String object) {
    return objects.getOrDefault(object, Map.of()).keySet();
  }

  @Override
  public Optional<Source> computed(String object, String name) {
    return object.equals("ticket")
        ? Optional.ofNullable(computed.get(name)).map(Desk::source)
        : Optional.empty();
  }

  @Override
  public Optional<Set<String>> words(FieldType type) {
    if (type instanceof FieldType.Choice(String choices)) {
      return Optional.of(
          choices.equals("criticality")
              ? Set.of("low", "normal", "high", "critical")
              : Set.of("first", "second"));
    }
    if (type instanceof FieldType.State) {
      return Optional.of(Set.of("assigning", "in_work", "solved", "closed"));
    }
    return type instanceof FieldType.Roles
        ? Optional.of(Set.of("client", "agent", "manager"))
        : Optional.empty();
  }

  /** The text at line 5, column 10 of a file. */
  static Source source(String text) {
    int end = 10 + text.codePointCount(0, text.length());
    return Source.of(text, new Span("ticket.yaml", new Position(5, 10), new Position(5, end)));
  }

  private static Field field(String name, FieldType type, boolean isComputed) {
    Optional<String> column = isComputed ? Optional.empty() : Optional.of(name);
    return Field.of(name, Label.of(name), type).column(column).build();
  }
}
