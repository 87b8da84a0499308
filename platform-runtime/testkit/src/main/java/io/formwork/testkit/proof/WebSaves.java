package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Unique;
import io.formwork.testkit.web.Answer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries to find out by saving: over a version that others have changed since, and with values that
 * somebody else must not have. Nothing of it is ever saved.
 */
record WebSaves(Sight sight, Api api) {

  private static final int CONFLICT = 412;
  private static final int HOLDERS = 3;

  /** The account of a conflict tells what the history would, and of nothing else. */
  void conflicts(ObjectType type) {
    for (World.Row row : sight.world().all(type.name())) {
      Optional<Field> own = sight.world().changed(row) ? writable(row) : Optional.empty();
      own.ifPresent(field -> conflict(row, field));
    }
  }

  private void conflict(World.Row row, Field own) {
    String body = body(own, sight.world().hatch());
    Answer answer = api.json("PATCH", Api.of(row), body, Map.of("If-Match", "\"1\""));
    Set<String> told = new HashSet<>();
    answer.json().path("fields").forEach(one -> told.add(one.path("field").asText()));
    String said = sight.said(Api.of(row));
    sight.tally().judge("http conflict", true, answer.status() == CONFLICT, said);
    for (Field field : Sight.known(row.type())) {
      if (field.type() instanceof FieldType.Text && !field.equals(own)) {
        boolean allowed =
            sight.world().changed(row, field.name()) && sight.insight().remembers(row, field);
        sight
            .tally()
            .judge(
                "http conflict", allowed, told.contains(field.name()), said + "." + field.name());
      }
    }
    sight.heard("http conflict text", answer.text());
  }

  /** A text field of the record that the person may change now, as the server says itself. */
  private Optional<Field> writable(World.Row row) {
    Set<String> writable = writableNames(row);
    return Sight.known(row.type()).stream()
        .filter(field -> field.type() instanceof FieldType.Text)
        .filter(field -> writable.contains(field.name()))
        .findFirst();
  }

  private Set<String> writableNames(World.Row row) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode name : api.get(Api.of(row)).json().path("$may").path("update")) {
      names.add(name.asText());
    }
    return names;
  }

  /** Whoever takes a value that is taken is told so, and nothing of who has it. */
  void uniques(ObjectType type, int most) {
    for (Unique unique : type.uniques()) {
      Field field = unique.fields().getFirst();
      boolean alone = unique.fields().size() == 1 && field.type() instanceof FieldType.Text;
      if (alone && unique.where().isEmpty()) {
        unique(type, field, most);
      }
    }
  }

  private void unique(ObjectType type, Field field, int most) {
    List<World.Row> holders =
        sight.world().all(type.name()).stream()
            .filter(row -> row.values().containsKey(field.name()))
            .filter(row -> !sight.opened(row, field))
            .limit(HOLDERS)
            .toList();
    sight.world().all(type.name()).stream()
        .filter(row -> sight.insight().opens(row) && !holders.contains(row))
        .filter(row -> writableNames(row).contains(field.name()))
        .limit(most)
        .forEach(row -> taken("PATCH", Api.of(row), field, holders));
    taken("POST", type.name(), field, holders);
  }

  private void taken(String method, String address, Field field, List<World.Row> holders) {
    Set<String> told = new LinkedHashSet<>();
    for (World.Row holder : holders) {
      String value = holder.text(field.name());
      Answer answer = api.json(method, address, body(field, value), Map.of());
      String text = answer.text().replace(value, "");
      told.add(answer.status() + " " + text);
      sight.heard("http taken text", text);
      sight
          .tally()
          .judge("http taken", false, answer.successful(), sight.said(address + " took " + value));
    }
    if (!told.isEmpty()) {
      sight.tally().same("http taken", holders.size(), 1, told.size(), sight.said(address + told));
    }
  }

  private static String body(Field field, String text) {
    return "{\"%s\": \"%s\"}".formatted(field.name(), text);
  }
}
