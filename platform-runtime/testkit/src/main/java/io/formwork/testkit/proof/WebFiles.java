package io.formwork.testkit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.KeptFile;
import io.formwork.testkit.proof.World.Row;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Files whose names and contents are canaries, in records of the world. */
record WebFiles(List<Kept> files) {

  private static final String NOBODYS = "99999999";
  private static final int NOT_MODIFIED = 304;

  /** A file in a field of a record. */
  record Kept(Row row, Field field, KeptFile file, String content) {

    /** As a client names what it has already. */
    String hash() {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256")
                .digest((content + "\n").getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(hash) + '"';
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }
  }

  /** Uploads files, each by somebody who may, and puts them into the first records. */
  static WebFiles brought(Stage stage, URI server, int most) {
    List<Kept> files = new ArrayList<>();
    for (ObjectType type : stage.objects()) {
      for (Field field : type.fields().values()) {
        if (field.type() instanceof FieldType.Files to) {
          stage.world().all(type.name()).stream()
              .limit(most)
              .forEach(row -> files.add(put(stage, server, row, field, to)));
        }
      }
    }
    return new WebFiles(files);
  }

  private static Kept put(Stage stage, URI server, Row row, Field field, FieldType.Files to) {
    FileClass known = stage.application().model().fileClass(to);
    Row giver =
        stage.people().stream()
            .filter(one -> known.lets(stage.roles(one), Use.ADD))
            .findFirst()
            .orElseThrow();
    String name = stage.world().hatch();
    String content = stage.world().hatch();
    JsonNode sent =
        new Visitor(server, giver.text("login"))
            .send(
                "POST",
                "api/apps/%s/files/%s?name=%s.txt"
                    .formatted(stage.application().name(), known.name(), name),
                Map.of("Content-Type", "application/octet-stream"),
                BodyPublishers.ofString(content + "\n"))
            .good();
    KeptFile file =
        new KeptFile(
            sent.path("id").asLong(),
            sent.path("name").asText(),
            sent.path("size").asLong(),
            sent.path("type").asText());
    stage
        .transactions()
        .required(() -> {
          StoredRecord stored =
              stage.application().stores().records().find(row.type(), row.id()).orElseThrow();
          return stage
              .application()
              .stores()
              .records()
              .update(stored, Changes.of(field.name(), List.of(file)));
        });
    World.Cell cell = new World.Cell(row, field.name());
    stage.world().put(name, cell);
    stage.world().put(content, cell);
    row.values().put(field.name(), List.of(file));
    return new Kept(row, field, file, content);
  }

  /** Who may download a file gets it; to whoever may not see the field it was never there. */
  void ask(Sight sight, Api api) {
    for (Kept kept : files) {
      boolean there =
          sight.insight().opens(kept.row()) && sight.insight().shows(kept.row(), kept.field());
      FileClass known =
          sight.application().model().fileClass((FieldType.Files) kept.field().type());
      boolean allowed = there && known.lets(sight.person().roles(), Use.DOWNLOAD);
      String address = Api.of(kept.row()) + "/files/";
      Answer answer = api.get(address + kept.file().id());
      String said = sight.said(address + kept.file().id());
      sight.tally().judge("http file", allowed, answer.text().contains(kept.content()), said);
      parts(kept, allowed, sight, api);
      sight.heard("http view", api.get(address + kept.file().id() + "/view").text());
      if (!there) {
        sight
            .tally()
            .same(
                "http no file",
                1,
                told(api.get(address + NOBODYS), NOBODYS),
                told(answer, Long.toString(kept.file().id())),
                said);
      }
    }
  }

  /** A part of it, its hash and its name are told like the whole. */
  private static void parts(Kept kept, boolean allowed, Sight sight, Api api) {
    String address = api.at(Api.of(kept.row()) + "/files/" + kept.file().id());
    String said = sight.said(address);
    Answer part = asked(api, "GET", address, Map.of("Range", "bytes=0-9"));
    boolean begins = part.text().equals(kept.content().substring(0, 10));
    sight.tally().judge("http file part", allowed, begins, said);
    Answer same = asked(api, "GET", address, Map.of("If-None-Match", kept.hash()));
    sight.tally().judge("http file hash", allowed, same.status() == NOT_MODIFIED, said);
    Answer head = asked(api, "HEAD", address, Map.of());
    sight.tally().judge("http file head", allowed, head.successful(), said);
    sight.heard("http file name", head.whole());
  }

  private static Answer asked(Api api, String method, String address, Map<String, String> headers) {
    return api.visitor().send(method, address, headers, BodyPublishers.noBody());
  }

  private static String told(Answer answer, String id) {
    return answer.status() + " " + answer.text().replace("/files/" + id, "/files/N");
  }
}
