package io.formwork.testkit;

import static io.formwork.testkit.Cabinet.PDF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.command.UploadService;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.value.KeptFile;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies in the folder of files: all that records have, however a process ended, and no longer
 * than it should what they have not.
 */
@ExtendWith(DatabaseServerExtension.class)
class FilesSweptTest {

  @TempDir Path folder;

  @Test
  void whatNobodyUsedGoesAfterADay(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile used = cabinet.upload("belova", "general", "used.pdf", PDF);
          cabinet.upload("belova", "general", "idle.txt", text("idle"));
          RecordRef request = cabinet.create("belova", Changes.of("general", List.of(used)));
          sweepAfter(cabinet, Duration.ofHours(23));
          assertEquals(List.of(2L, 0L), cabinet.lying());
          sweepAfter(cabinet, Duration.ofHours(2));
          assertEquals(List.of(1L, 0L), cabinet.lying());
          sweepAfter(cabinet, Duration.ofDays(400));
          assertEquals(List.of("used.pdf"), cabinet.names("belova", request, "general"));
          assertEquals(List.of(1L, 0L), cabinet.lying());
        });
  }

  @Test
  void whatWasTakenOutStaysAsLongAsWhatIsRemoved(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile file = cabinet.upload("petrov", "general", "a.pdf", PDF);
          RecordRef request = cabinet.create("petrov", Changes.of("general", List.of(file)));
          cabinet.update("petrov", request, Changes.of("general", null));
          sweepAfter(cabinet, Duration.ofDays(29));
          assertEquals(List.of(1L, 0L), cabinet.lying());
          sweepAfter(cabinet, Duration.ofDays(2));
          assertEquals(List.of(0L, 0L), cabinet.lying());
          assertEquals(
              "INVALID general: “Общие файлы”: there is no such uploaded file. Upload it again.",
              Workshop.refusal(
                  () -> cabinet.update("petrov", request, Changes.of("general", List.of(file)))));
        });
  }

  @Test
  void theFilesOfADeletedRecordAndOfWhatItOwnedGo(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile own = cabinet.upload("petrov", "general", "a.pdf", PDF);
          KeptFile owned = cabinet.upload("petrov", "general", "b.txt", text("b"));
          RecordRef request = cabinet.create("petrov", Changes.of("general", List.of(own)));
          note(cabinet, request, owned);
          cabinet
              .application()
              .records()
              .delete(cabinet.person("petrov"), request, OptionalLong.empty());
          sweepAfter(cabinet, Duration.ofHours(1));
          assertEquals(List.of(2L, 0L), cabinet.lying());
          sweepAfter(cabinet, Duration.ofDays(31));
          assertEquals(List.of(0L, 0L), cabinet.lying());
        });
  }

  private static void note(Cabinet cabinet, RecordRef request, KeptFile file) {
    cabinet
        .application()
        .records()
        .create(
            cabinet.person("petrov"),
            "request_notes",
            Changes.of("request", request.id())
                .with("text", "Смотрите")
                .with("files", List.of(file)));
  }

  /** Somebody else's record keeps a content that is swept for another. */
  @Test
  void oneContentOfTwoFilesStaysForTheOther(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          KeptFile used = cabinet.upload("belova", "general", "used.pdf", PDF);
          cabinet.create("belova", Changes.of("general", List.of(used)));
          cabinet.upload("sokolov", "general", "same.pdf", PDF);
          sweepAfter(cabinet, Duration.ofDays(2));
          assertEquals(List.of(1L, 0L), cabinet.lying());
        });
  }

  @Test
  void aProcessThatEndsBetweenTwoStepsLeavesWhatTheSweeperTakes(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          for (BrokenContents.At at : BrokenContents.At.values()) {
            UploadService broken = broken(cabinet, at);
            assertThrows(
                BrokenContents.Ended.class,
                () ->
                    broken.add(
                        cabinet.person("belova"),
                        "general",
                        "a.txt",
                        OptionalLong.empty(),
                        new ByteArrayInputStream(text(at.name()))));
          }
          assertEquals(List.of(1L, 1L), cabinet.lying());
          KeptFile file = cabinet.upload("belova", "general", "a.pdf", PDF);
          cabinet.create("belova", Changes.of("general", List.of(file)));
          sweepAfter(cabinet, Duration.ofDays(2));
          assertEquals(List.of(1L, 0L), cabinet.lying());
        });
  }

  private static UploadService broken(Cabinet cabinet, BrokenContents.At at) {
    var around = cabinet.runtime().surroundings();
    return new UploadService(
        cabinet.application().model(),
        around.fileRegister(),
        new BrokenContents(around.fileContents(), at),
        around.transactions(),
        around.clock());
  }

  /** Each time the content of a forgotten upload goes while the same content comes again. */
  @Test
  void theSweeperTakesNothingFromUnderAnUpload(DatabaseServer server) {
    Cabinet.play(
        server,
        folder,
        cabinet -> {
          for (int round : IntStream.range(0, 12).toArray()) {
            byte[] content = text("round " + round);
            cabinet.upload("belova", "general", "idle.txt", content);
            cabinet.runtime().clock().advance(Duration.ofDays(2));
            List<String> refusals =
                Workshop.atOnce(
                    () -> cabinet.runtime().upkeep().sweep(),
                    () -> {
                      KeptFile file = cabinet.upload("sokolov", "general", "again.txt", content);
                      cabinet.create("sokolov", Changes.of("general", List.of(file)));
                    });
            assertEquals(List.of("", ""), refusals);
            assertEquals(round + 1L, cabinet.lying().getFirst());
          }
        });
  }

  private static void sweepAfter(Cabinet cabinet, Duration time) {
    cabinet.runtime().clock().advance(time);
    cabinet.runtime().upkeep().sweep();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
