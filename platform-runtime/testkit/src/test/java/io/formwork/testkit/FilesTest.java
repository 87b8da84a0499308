package io.formwork.testkit;

import static io.formwork.testkit.Cabinet.PDF;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.query.FilterText;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.View;
import io.formwork.metadata.value.KeptFile;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files are added, seen and taken out as their classes and the policies say (S52 to S54). */
@ExtendWith(DatabaseServerExtension.class)
class FilesTest {

  @TempDir Path folder;

  @Test
  void anUploadBecomesAValueAndIsReadAgain(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile file = cabinet.upload("belova", "general", "Счёт «май».pdf", PDF);
          assertEquals(
              new KeptFile(file.id(), "Счёт «май».pdf", PDF.length, "application/pdf").toString(),
              file.toString());
          RecordRef request =
              cabinet.create("belova", Changes.of("general", List.of(KeptFile.unknown(file.id()))));
          assertEquals(List.of("Счёт «май».pdf"), cabinet.names("belova", request, "general"));
          assertArrayEquals(PDF, read(cabinet, "belova", request, file, Use.DOWNLOAD));
          assertEquals(
              List.of(
                  "[KeptFile[id=%d, name=Счёт «май».pdf, size=%d, mediaType=application/pdf]]"
                      .formatted(file.id(), PDF.length)),
              cabinet
                  .application()
                  .history()
                  .of(cabinet.person("belova"), request, HistoryRequest.newest(10))
                  .entries()
                  .stream()
                  .map(entry ->
                      Objects.requireNonNull(entry.entry().fields().get("general"))
                          .after()
                          .orElseThrow()
                          .toString())
                  .toList());
        });
  }

  @Test
  void whatAClassDoesNotShowIsNotThere(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile secret = cabinet.upload("petrov", "special", "тайна.pdf", PDF);
          RecordRef request = cabinet.create("petrov", Changes.of("special", List.of(secret)));
          assertEquals(List.of("тайна.pdf"), cabinet.names("petrov", request, "special"));
          assertEquals(List.of(), cabinet.names("belova", request, "special"));
          assertEquals(List.of(1L, 0L), found(cabinet, "petrov"));
          assertEquals(List.of(0L, 1L), found(cabinet, "belova"), "no filter finds it");
          assertEquals(
              "NOT_FOUND There is no such file here, or you have no access to it.",
              Workshop.refusal(() -> read(cabinet, "belova", request, secret, Use.VIEW)));
          assertEquals(
              "NOT_FOUND There are no files “special” here.",
              Workshop.refusal(() -> cabinet.upload("belova", "special", "x.pdf", PDF)));
          assertFalse(
              cabinet
                  .application()
                  .history()
                  .of(cabinet.person("belova"), request, HistoryRequest.newest(10))
                  .toString()
                  .contains("тайна"));
          String own =
              cabinet
                  .application()
                  .query()
                  .get(cabinet.person("belova"), request)
                  .orElseThrow()
                  .abilities()
                  .toString();
          assertFalse(own.contains("special"), own);
        });
  }

  /** How many requests have a special file for a person, and how many have none. */
  private static List<Long> found(Cabinet cabinet, String login) {
    return List.of(
        count(cabinet, login, "special != null"), count(cabinet, login, "special == null"));
  }

  private static long count(Cabinet cabinet, String login, String condition) {
    FilterText.Outcome outcome =
        new FilterText(cabinet.application().model()).compile("request", condition);
    Expression where = ((FilterText.Outcome.Understood) outcome).filter();
    return cabinet.application().query().count(cabinet.person(login), list(Optional.of(where)));
  }

  @Test
  void listsSayTheirNamesAndCountThem(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile one = cabinet.upload("belova", "general", "a.pdf", PDF);
          KeptFile two =
              cabinet.upload(
                  "belova", "general", "b.txt", "Привет".getBytes(StandardCharsets.UTF_8));
          cabinet.create("belova", Changes.of("general", List.of(one, two)));
          cabinet.create("belova", Changes.none());
          assertEquals(1, count(cabinet, "belova", "size(general) == 2"));
          assertEquals(1, count(cabinet, "belova", "size(general) == 0"));
          ListRequest everything =
              ListRequest.of(
                  cabinet.application().model().view(View.ListView.class, "requests"), 10);
          List<Row> rows =
              cabinet.application().query().list(cabinet.person("belova"), everything).rows();
          assertEquals(
              "a.pdf, b.txt",
              KeptFile.names((List<?>) rows.getFirst().values().find("general").orElseThrow()));
          assertTrue(cabinet.spreadsheet("belova", everything).contains("a.pdf, b.txt"));
        });
  }

  private static ListRequest list(Optional<Expression> where) {
    return new ListRequest(
        "request", List.of(), where, List.of(), List.of(), Optional.empty(), 0, 10);
  }

  @Test
  void onlyOnesOwnUploadIsPutIntoARecordAndOnlyOnce(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile file = cabinet.upload("belova", "general", "a.pdf", PDF);
          String unknown =
              "INVALID general: “Общие файлы”: there is no such uploaded file. Upload it again.";
          Changes with = Changes.of("general", List.of(file));
          assertEquals(unknown, Workshop.refusal(() -> cabinet.create("sokolov", with)));
          assertEquals(
              unknown,
              Workshop.refusal(() ->
                  cabinet.create("belova", Changes.of("general", List.of(KeptFile.unknown(999))))));
          RecordRef request = cabinet.create("belova", with);
          assertEquals(
              unknown,
              Workshop.refusal(() -> cabinet.create("belova", with)),
              "it has a record already");
          KeptFile special = cabinet.upload("petrov", "special", "a.pdf", PDF);
          assertEquals(
              unknown,
              Workshop.refusal(() ->
                  cabinet.update("petrov", request, Changes.of("general", List.of(file, special)))),
              "of another class");
        });
  }

  @Test
  void whoMayNotDeleteNeitherTakesOutNorReplaces(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile one = cabinet.upload("belova", "general", "a.pdf", PDF);
          KeptFile two = cabinet.upload("belova", "general", "b.pdf", PDF);
          RecordRef request = cabinet.create("belova", Changes.of("general", List.of(one)));
          cabinet.update("belova", request, Changes.of("general", List.of(one, two)));
          String refused =
              "FORBIDDEN general: “Общие файлы”: you may not take files out or replace them.";
          assertEquals(
              refused,
              Workshop.refusal(
                  () -> cabinet.update("belova", request, Changes.of("general", List.of(two)))));
          assertEquals(
              refused,
              Workshop.refusal(
                  () -> cabinet.update("belova", request, Changes.of("general", null))));
          cabinet.update("petrov", request, Changes.of("general", List.of(two)));
          assertEquals(List.of("b.pdf"), cabinet.names("belova", request, "general"));
          cabinet.update("petrov", request, Changes.of("general", List.of(two, one)));
          assertEquals(
              List.of("b.pdf", "a.pdf"), cabinet.names("belova", request, "general"), "put back");
        });
  }

  @Test
  void aTransitionAsksForAFileAndTheClassStillJudges(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          RecordRef request = cabinet.create("petrov", Changes.none());
          KeptFile answer = cabinet.upload("petrov", "answer", "ответ.pdf", PDF);
          assertEquals(
              "INVALID answer: Fill in the field “Ответ”.",
              Workshop.refusal(() -> finish(cabinet, "petrov", request, Changes.none())));
          assertEquals(
              "INVALID answer: “Ответ”: there is no such uploaded file. Upload it again.",
              Workshop.refusal(() ->
                  finish(
                      cabinet,
                      "petrov",
                      request,
                      Changes.of("answer", List.of(KeptFile.unknown(999))))));
          assertEquals(
              "FORBIDDEN answer: “Ответ”: you may not add files here.",
              Workshop.refusal(
                  () -> finish(cabinet, "belova", request, Changes.of("answer", List.of(answer)))));
          finish(cabinet, "petrov", request, Changes.of("answer", List.of(answer)));
          assertArrayEquals(PDF, read(cabinet, "belova", request, answer, Use.VIEW));
          assertEquals(
              "FORBIDDEN You may not download files: Ответ.",
              Workshop.refusal(() -> read(cabinet, "belova", request, answer, Use.DOWNLOAD)));
        });
  }

  private static void finish(Cabinet cabinet, String login, RecordRef request, Changes with) {
    cabinet
        .application()
        .records()
        .take(cabinet.person(login), request, OptionalLong.empty(), "finish", with);
  }

  @Test
  void manyIsNotMoreThanAllowed(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          List<KeptFile> four =
              List.of("1.pdf", "2.pdf", "3.pdf", "4.pdf").stream()
                  .map(name -> cabinet.upload("belova", "general", name, PDF))
                  .toList();
          assertEquals(
              "INVALID general: Не больше трёх файлов.",
              Workshop.refusal(() -> cabinet.create("belova", Changes.of("general", four))));
          assertEquals(List.of(1L, 0L), cabinet.lying(), "the same content lies there once");
          List<KeptFile> two =
              List.of("1.pdf", "2.pdf").stream()
                  .map(name -> cabinet.upload("petrov", "special", name, PDF))
                  .toList();
          assertEquals(
              "INVALID special: “Особый файл”: only one file may be here.",
              Workshop.refusal(() -> cabinet.create("petrov", Changes.of("special", two))));
        });
  }

  @Test
  void ownedRecordsHaveFilesToo(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          RecordRef request = cabinet.create("belova", Changes.none());
          KeptFile file = cabinet.upload("belova", "general", "a.pdf", PDF);
          RecordRef note =
              cabinet
                  .application()
                  .records()
                  .create(
                      cabinet.person("belova"),
                      "request_notes",
                      Changes.of("request", request.id())
                          .with("text", "Смотрите")
                          .with("files", List.of(file)));
          assertArrayEquals(PDF, read(cabinet, "sokolov", note, file, Use.DOWNLOAD));
          assertTrue(cabinet.names("sokolov", note, "files").contains("a.pdf"));
        });
  }

  private static byte[] read(
      Cabinet cabinet, String login, RecordRef record, KeptFile file, Use use) {
    try (InputStream content =
        cabinet.application().files().read(cabinet.person(login), record, file.id(), use).from(0)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
