package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.testkit.web.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads everything that the interface for programs tells, and holds each cell against the referee.
 */
record WebTellings(Sight sight, Api api) {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;

  /** Every record with every field, its history and who is at it. */
  void records(ObjectType type) {
    for (World.Row row : sight.world().all(type.name())) {
      Answer answer = api.get(Api.of(row));
      boolean there = sight.referee().row(sight.person(), row, Action.READ);
      sight.tally().judge("http record", there, answer.successful(), sight.said(Api.of(row)));
      fields(row, there, answer.json());
      sight.heard("http record text", answer.text());
      Answer history = api.get(Api.of(row) + "/history");
      sight.tally().judge("http history", there, history.successful(), sight.said(Api.of(row)));
      sight.heard("http history text", history.text());
      sight.heard("http presence", api.get(Api.of(row) + "/presence").text());
    }
  }

  private void fields(World.Row row, boolean there, JsonNode record) {
    for (Field field : Sight.known(row.type())) {
      String said = sight.said(Api.of(row) + "." + field.name());
      sight
          .tally()
          .judge(
              "http field",
              there && sight.sees(row, field),
              there && told(record, field.name()),
              said);
      // What may not be read is not even empty.
      if (there && !sight.referee().field(sight.person(), row, field, Action.READ)) {
        sight.tally().judge("http no field", false, record.has(field.name()), said);
      }
    }
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
    files(type);
  }

  private void files(ObjectType type) {
    sight.application().model().views().values().stream()
        .filter(View.ListView.class::isInstance)
        .map(View.ListView.class::cast)
        .filter(list -> list.object().equals(type.name()))
        .forEach(list -> {
          Answer file = api.get(list.name() + ".csv");
          if (file.status() != FORBIDDEN) {
            sight.heard("http export", file.text());
          }
        });
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
    sight.heard("http tasks", api.visitor().get("api/tasks").text());
  }
}
