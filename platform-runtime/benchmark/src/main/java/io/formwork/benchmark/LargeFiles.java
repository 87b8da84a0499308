package io.formwork.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.launcher.Installation;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** More than a GiB of the largest files there are, all at the same time, up and down again. */
final class LargeFiles implements Measurement {

  private static final int FILES = 11;
  private static final long SIZE = 100L << 20;
  private static final String CLASS = "model-definitions/support_desk/file_classes/attachment.yaml";
  private static final String LOGIN = "ivanov";
  private static final String DESK = "api/apps/support_desk/";
  private static final int PARTIAL = 206;
  private static final long PART_FROM = SIZE / 2 + 1;
  private static final int PART = 1_000;

  @Override
  public String word() {
    return "hostile-large";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Large files",
        ("%d files of %d MiB, the most that a class may allow, sent at the same time, put into"
                + " tickets and fetched at the same time; heap as it is after collections meanwhile")
            .formatted(FILES, SIZE >> 20));
    Path definitions = roomy(installation.home(), folder.resolve("definitions"));
    try (RunningServer server =
        RunningServer.withDefinitions(installation, installation.server(), definitions, folder)) {
      send(server, report);
    }
  }

  /** The shipped definitions, in which everybody may send the largest files. */
  private static Path roomy(Path home, Path folder) throws IOException {
    for (SourceFile file : new FolderSource(home).files()) {
      Path place = folder.resolve(file.path());
      Files.createDirectories(place.getParent());
      Files.write(place, file.bytes());
    }
    String wide = Files.readString(folder.resolve(CLASS)).replaceFirst("max_size: .*", "");
    Files.writeString(folder.resolve(CLASS), wide);
    return folder;
  }

  private static void send(RunningServer server, Report report) {
    Visitor client = new Visitor(server.url(), LOGIN);
    double before = HeldHeap.during(server.process(), () -> {});
    report.figure("heap before", before, "MiB");
    long[] files = new long[FILES];
    measure("up", server, before, report, number -> files[number] = uploaded(client, number));
    List<String> kept = IntStream.range(0, FILES).mapToObj(n -> kept(client, files[n])).toList();
    long[] same = new long[FILES];
    measure(
        "down",
        server,
        before,
        report,
        number -> same[number] = fetched(server, kept.get(number), number));
    report.figure("others than they were", counted(n -> same[n] != SIZE), "");
    report.figure("parts that are others", counted(n -> !part(client, kept.get(n), n)), "");
  }

  private static int counted(IntPredicate wrong) {
    return (int) IntStream.range(0, FILES).filter(wrong).count();
  }

  private static void measure(
      String way, RunningServer server, double before, Report report, Each each) {
    long begin = System.nanoTime();
    double held = HeldHeap.during(server.process(), () -> all(each));
    double seconds = (System.nanoTime() - begin) / 1e9;
    report.figure(way, FILES * (SIZE >> 20) / seconds, "MiB/s");
    report.figure("heap more than before, " + way, held - before, "MiB");
  }

  /** Something with each file, all at the same time. */
  private interface Each {
    void take(int number);
  }

  private static void all(Each each) {
    IntStream.range(0, FILES)
        .mapToObj(number ->
            CompletableFuture.runAsync(() -> each.take(number), Thread::startVirtualThread))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static long uploaded(Visitor client, int number) {
    return client
        .send(
            "POST",
            DESK + "files/attachment?name=large" + number + ".txt",
            Map.of("Content-Type", "application/octet-stream"),
            BodyPublishers.ofInputStream(() -> new LetterText(number, SIZE)))
        .good()
        .get("id")
        .asLong();
  }

  /** Where the file is found once a ticket has it. */
  private static String kept(Visitor client, long file) {
    ObjectNode ticket = JsonNodeFactory.instance.objectNode().put("subject", "Large");
    ticket.putArray("files").add(file);
    long id = client.json("POST", DESK + "ticket", ticket.toString()).good().get("id").asLong();
    return DESK + "ticket/" + id + "/files/" + file;
  }

  private static long fetched(RunningServer server, String address, int number) {
    try (InputStream content = server.open(address, Optional.of(LOGIN))) {
      return LetterText.same(number, 0, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static boolean part(Visitor client, String address, int number) {
    Answer part =
        client.send(
            "GET",
            address,
            Map.of("Range", "bytes=%d-%d".formatted(PART_FROM, PART_FROM + PART - 1)),
            BodyPublishers.noBody());
    try {
      InputStream bytes = new ByteArrayInputStream(part.bytes());
      return part.status() == PARTIAL && LetterText.same(number, PART_FROM, bytes) == PART;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
