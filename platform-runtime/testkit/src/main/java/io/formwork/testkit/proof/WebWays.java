package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.model.Role.Action;
import io.formwork.testkit.web.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Comes to records in other ways: from those they refer to, and as some of many. */
record WebWays(Sight sight, Api api) {

  /** A collection has the records whose relation to its owner is seen, where the owner is there. */
  void collections(ObjectType type) {
    for (RecordCollection collection : type.collections().values()) {
      ObjectType members = sight.application().model().object(collection.object());
      boolean one = members.field(collection.field()).type() instanceof FieldType.Reference;
      if (one && !sight.world().all(members.name()).isEmpty()) {
        sight.world().all(type.name()).forEach(row -> collection(row, collection, members));
      }
    }
  }

  private void collection(World.Row owner, RecordCollection collection, ObjectType members) {
    String address = Api.of(owner) + "/" + collection.name();
    Answer answer = api.get(address, Map.of("size", "500"));
    boolean there = answer.successful() && sight.insight().opens(owner);
    sight.tally().judge("http collection", there, answer.successful(), sight.said(address));
    Set<Long> told = ids(answer.json().path("items"));
    Field back = members.field(collection.field());
    for (World.Row member : sight.world().all(members.name())) {
      boolean refers = Reading.of(member, back).equals(Optional.of(owner.id()));
      boolean allowed =
          refers
              && sight.insight().opens(owner)
              && sight.referee().row(sight.person(), member, Action.READ)
              && sight.sees(member, back);
      String said = sight.said(address + " has " + Api.of(member));
      sight.tally().judge("http collection", allowed, told.contains(member.id()), said);
    }
    sight.heard("http collection text", answer.text());
  }

  /** Who chooses records by a value to try something with them is answered for those it shows. */
  void many(ObjectType type, int most) {
    for (Field field : Sight.known(type)) {
      if (field.type() instanceof FieldType.Text) {
        List<World.Row> rows =
            sight.world().all(type.name()).stream()
                .filter(row -> row.values().containsKey(field.name()))
                .limit(most)
                .toList();
        many(type, field, rows);
      }
    }
  }

  private void many(ObjectType type, Field field, List<World.Row> rows) {
    String values =
        rows.stream()
            .map(row -> "\\\"" + row.text(field.name()) + "\\\"")
            .collect(Collectors.joining(", "));
    String body =
        "{\"filter\": \"%s in [%s]\", \"delete\": true, \"dry_run\": true}"
            .formatted(field.name(), values);
    Answer answer = api.json("POST", type.name() + "/bulk", body);
    Set<Long> told = ids(answer.json().path("items"));
    for (World.Row row : rows) {
      boolean seen =
          sight.referee().row(sight.person(), row, Action.READ) && sight.sees(row, field);
      String said = sight.said(Api.of(row) + "." + field.name() + " " + answer.status());
      sight.tally().judge("http bulk", seen, told.contains(row.id()), said);
    }
    sight.heard("http bulk text", answer.text());
  }

  private static Set<Long> ids(JsonNode items) {
    Set<Long> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.path("id").asLong()));
    return ids;
  }
}
