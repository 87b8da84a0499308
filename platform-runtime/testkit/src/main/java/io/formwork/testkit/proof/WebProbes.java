package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.testkit.web.Answer;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tries to find out over HTTP by asking: figures, searches, filters, and what is said of nothing.
 */
record WebProbes(Sight sight, Api api) {

  private static final String NOBODYS = "99999999";

  /** What is asked of a record, in words of HTTP. */
  private static final List<String> READ = List.of("", "/history", "/explain?action=read", "/x");

  /** The groups are the values that are seen, and one for all others. */
  void figures(ObjectType type) {
    Sight.grouping(type).forEach(field -> figure(type, field));
  }

  private void figure(ObjectType type, Field field) {
    Answer answer =
        api.get(
            type.name() + "/aggregate",
            Map.of("measures", "count", "by", field.name(), "size", "1000"));
    Map<String, Long> answered = new TreeMap<>();
    for (JsonNode group : answer.json().path("items")) {
      answered.merge(
          group.path(field.name()).asText("").replaceFirst("^null$", ""),
          group.path("count").asLong(),
          Long::sum);
    }
    String said = sight.said(type.name() + "." + field.name() + " " + answer.status());
    sight.tally().same("http figures", sight.groups(type, field), answered, said);
  }

  /** A number that is not seen is in no sum, no greatest value and no count of values. */
  void sums(ObjectType type) {
    for (Field field : Sight.known(type)) {
      if (field.type() instanceof FieldType.Whole) {
        LongSummaryStatistics seen =
            sight.world().all(type.name()).stream()
                .filter(row -> sight.referee().row(sight.person(), row, Action.READ))
                .filter(row -> sight.sees(row, field))
                .mapToLong(row -> ((Number) Reading.of(row, field).orElseThrow()).longValue())
                .summaryStatistics();
        List<String> measures =
            List.of("sum:" + field.name(), "max:" + field.name(), "min:" + field.name());
        Answer answer =
            api.get(type.name() + "/aggregate", Map.of("measures", String.join(",", measures)));
        JsonNode group = answer.json().path("items").path(0);
        List<Long> answered =
            measures.stream().map(measure -> group.path(measure).asLong()).toList();
        List<Long> expected =
            seen.getCount() == 0
                ? List.of(0L, 0L, 0L)
                : List.of(seen.getSum(), seen.getMax(), seen.getMin());
        String said = sight.said(type.name() + "." + field.name());
        sight.tally().same("http sums", (int) seen.getCount() + 1, expected, answered, said);
      }
    }
  }

  /** A canary that is looked for is found where it is seen; in a list and in the whole. */
  void searches(ObjectType type, int most) {
    for (World.Row row : sight.world().all(type.name()).stream().limit(most).toList()) {
      for (Field field : Sight.known(type)) {
        if (!field.searchable() || !row.values().containsKey(field.name())) {
          continue;
        }
        String canary = row.text(field.name());
        boolean seen = sight.insight().finds(row, field);
        Answer list = api.get(type.name(), Map.of("search", canary, "size", "500"));
        Answer whole = api.get("search", Map.of("q", canary));
        String said = sight.said(Api.of(row) + "." + field.name());
        sight.tally().judge("http search", seen, finds(list.json().path("items"), row), said);
        String owner = row.type().owner().map(ObjectType.Ownership::object).orElse(type.name());
        if (owner.equals(type.name())) {
          boolean found = false;
          for (JsonNode group : whole.json().path("items")) {
            found |=
                group.path("object").asText().equals(type.name())
                    && finds(group.path("records"), row);
          }
          sight.tally().judge("http search of all", seen, found, said);
        }
        sight.heard("http search text", whole.text().replace(canary, ""));
      }
    }
  }

  private static boolean finds(JsonNode records, World.Row row) {
    for (JsonNode record : records) {
      if (record.path("id").asLong() == row.id()) {
        return true;
      }
    }
    return false;
  }

  /** Who filters by a value finds the record on which it is seen. */
  void filters(ObjectType type, int most) {
    for (Field field : Sight.known(type)) {
      if (!(field.type() instanceof FieldType.Text)) {
        continue;
      }
      List<World.Row> asked =
          sight.world().all(type.name()).stream()
              .filter(row -> row.values().containsKey(field.name()))
              .limit(most)
              .toList();
      if (asked.isEmpty()) {
        continue;
      }
      String values =
          asked.stream()
              .map(row -> '"' + row.text(field.name()) + '"')
              .collect(Collectors.joining(", "));
      Answer answer =
          api.get(
              type.name(),
              Map.of("filter", field.name() + " in [" + values + "]", "total", "true"));
      TreeSet<Long> found = new TreeSet<>();
      answer.json().path("items").forEach(row -> found.add(row.path("id").asLong()));
      TreeSet<Long> expected = new TreeSet<>();
      asked.stream()
          .filter(row -> sight.referee().row(sight.person(), row, Action.READ))
          .filter(row -> sight.sees(row, field))
          .forEach(row -> expected.add(row.id()));
      String said = sight.said(type.name() + "." + field.name());
      sight.tally().same("http filter", asked.size(), expected, found, said);
      sight
          .tally()
          .same(
              "http total", 1, (long) expected.size(), answer.json().path("total").asLong(), said);
    }
  }

  /** A record that may not be seen is answered like one that was never there, whatever is asked. */
  void nothings(ObjectType type, int most) {
    sight.world().all(type.name()).stream()
        .filter(row -> !sight.insight().opens(row))
        .limit(most)
        .forEach(row -> {
          for (String asked : READ) {
            same(row, asked, id -> api.get(type.name() + "/" + id + asked));
          }
          same(row, "PATCH", id -> api.json("PATCH", type.name() + "/" + id, "{}"));
          same(row, "DELETE", id -> api.json("DELETE", type.name() + "/" + id, ""));
          same(
              row,
              "PUT presence",
              id -> api.json("PUT", type.name() + "/" + id + "/presence", "{}"));
          same(
              row,
              "transition",
              id -> api.json("POST", type.name() + "/" + id + "/transitions/move", "{}"));
          same(
              row,
              "undo",
              id -> api.json("POST", type.name() + "/" + id + "/history/99999998/undo", ""));
          same(
              row,
              "bulk",
              id ->
                  api.json(
                      "POST",
                      type.name() + "/bulk",
                      "{\"records\":[%s],\"delete\":true,\"dry_run\":true}".formatted(id)));
        });
  }

  /** Asks about a record by its id. */
  @FunctionalInterface
  private interface Asking {
    Answer about(String id);
  }

  private void same(World.Row row, String asked, Asking asking) {
    String id = Long.toString(row.id());
    sight
        .tally()
        .same(
            "http nothing",
            1,
            told(asking.about(NOBODYS), NOBODYS),
            told(asking.about(id), id),
            sight.said(Api.of(row) + " " + asked));
  }

  private static String told(Answer answer, String id) {
    return answer.status() + " " + answer.text().replaceAll("(?<=/|\"id\":)" + id + "\\b", "N");
  }
}
