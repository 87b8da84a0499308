package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.testkit.web.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads everything that the interface for programs tells, and holds each cell against the referee.
 */
record WebTellings(Sight sight, Api api) {

  private static final int OK = 200;

  /** Every record with every field, its history and who is at it. */
  void records(ObjectType type) {
    for (World.Row row : sight.world().all(type.name())) {
      Answer answer = api.get(Api.of(row));
      boolean there = sight.insight().opens(row);
      sight.tally().judge("http record", there, answer.successful(), sight.said(Api.of(row)));
      fields(row, there, answer.json());
      sight.heard("http record text", answer.text());
      history(row);
      sight.heard("http presence", api.get(Api.of(row) + "/presence").text());
    }
  }

  private void fields(World.Row row, boolean there, JsonNode record) {
    for (Field field : Sight.known(row.type())) {
      String said = sight.said(Api.of(row) + "." + field.name());
      sight
          .tally()
          .judge("http field", sight.opened(row, field), there && told(record, field.name()), said);
      // What may not be read is not even empty.
      if (there && !sight.insight().shows(row, field)) {
        sight.tally().judge("http no field", false, record.has(field.name()), said);
      }
    }
  }

  /** What happened to the record, entry by entry, and what it was a moment ago. */
  private void history(World.Row row) {
    boolean remembered = sight.insight().remembers(row);
    Answer answer = api.get(Api.of(row) + "/history");
    sight.tally().judge("http history", remembered, answer.successful(), sight.said(Api.of(row)));
    Set<String> told = new HashSet<>();
    answer
        .json()
        .path("items")
        .forEach(
            entry -> entry.path("fields").forEach(field -> told.add(field.path("field").asText())));
    for (Field field : Sight.known(row.type())) {
      if (sight.world().noted(row, field.name())) {
        sight
            .tally()
            .judge(
                "http history field",
                sight.insight().remembers(row, field),
                told.contains(field.name()),
                sight.said(Api.of(row) + "." + field.name()));
      }
    }
    sight.heard("http history text", answer.text());
    Answer past = api.get(Api.of(row) + "?at=" + Instant.now().minusSeconds(1));
    sight.heard("http past text", past.text());
    sight
        .tally()
        .judge("http past", remembered, past.successful() || remembered, sight.said(Api.of(row)));
  }

  /** Why and why not, of each field; no explanation tells a value. */
  void explanations(ObjectType type, int most) {
    sight.world().all(type.name()).stream()
        .limit(most)
        .forEach(row ->
            Sight.known(type)
                .forEach(field ->
                    sight
                        .insight()
                        .answers(row, field)
                        .forEach((question, allowed) -> explained(row, field, question, allowed))));
  }

  private void explained(World.Row row, Field field, String question, boolean allowed) {
    String address = Api.of(row) + "/explain?action=" + question + ":" + field.name();
    Answer answer = api.get(address);
    boolean told = answer.json().path("allowed").asBoolean();
    sight.tally().judge("http explain", allowed, told, sight.said(address));
    sight.heard("http explain text", answer.text());
  }

  /** An empty list is nothing told. */
  private static boolean told(JsonNode record, String member) {
    JsonNode value = record.path(member);
    return record.hasNonNull(member) && !(value.isArray() && value.isEmpty());
  }

  /** Every column of every row, over relations too, and as files. */
  void lists(ObjectType type) {
    List<FieldPath> columns = sight.columns(type);
    String fields = columns.stream().map(FieldPath::text).collect(Collectors.joining(","));
    Answer answer = api.get(type.name(), Map.of("fields", fields, "size", "500", "sort", "id"));
    boolean any = answer.status() == OK;
    Map<Long, JsonNode> rows = new HashMap<>();
    answer.json().path("items").forEach(row -> rows.put(row.get("id").asLong(), row));
    for (World.Row row : sight.world().all(type.name())) {
      boolean there = sight.referee().row(sight.person(), row, Action.READ);
      Optional<JsonNode> found = Optional.ofNullable(rows.get(row.id()));
      sight
          .tally()
          .judge("http row", there, found.isPresent(), sight.said(Api.of(row) + " " + any));
      for (FieldPath column : columns) {
        sight
            .tally()
            .judge(
                "http list",
                there && sight.sees(row, column, false),
                found.map(one -> told(one, column.text())).orElse(false),
                sight.said(Api.of(row) + "." + column.text()));
      }
    }
    sight.heard("http list text", answer.text());
  }

  /** What describes the application tells of no record, and of no object that is not granted. */
  void documents() {
    Answer document = api.get("openapi.json");
    sight.tally().judge("http openapi", true, document.successful(), sight.said("openapi.json"));
    sight.heard("http openapi", document.text());
    JsonNode schemas = document.json().path("components").path("schemas");
    for (ObjectType type : sight.application().model().objects().values()) {
      boolean ever = sight.referee().ever(sight.person(), type);
      if (!ever) {
        sight
            .tally()
            .judge(
                "http openapi",
                false,
                schemas.has(type.name()),
                sight.said("the description of " + type.name()));
      }
    }
    sight.heard("http me", api.visitor().get("api/me").text());
    sight.heardInInbox("http tasks", api.visitor().get("api/tasks").text());
  }
}
