package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.benchmark.ToldBooks.Saved;
import io.formwork.launcher.Installation;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Webhooks of two servers over one database: each save is told once and in order, also while
 * another receiver never answers; when a server is killed that sends, nothing is left untold.
 */
final class HostileHooks implements Measurement {

  private static final int WRITERS = 4;
  private static final int BOOKS = 20;
  private static final int SAVES = 4;
  private static final long SLOW_MILLISECONDS = 150;
  private static final Duration UNDER_WAY = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final String BOOK = "api/apps/library/book";
  private static final String KEY = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
  private static final String SETTING = "  catalogue:    { type: url";

  @Override
  public String word() {
    return "hostile-hooks";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Webhooks of two servers over one database",
        "%d writers, each book saved %d times over both servers in turn; another receiver never"
                .formatted(WRITERS, SAVES)
            + " answers; then again while the server is killed that has begun");
    Path definitions = definitions(installation, folder.resolve("definitions"));
    Path other = Files.createDirectories(folder.resolve("other"));
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ToldBooks told = new ToldBooks(0);
        ToldBooks slow = new ToldBooks(SLOW_MILLISECONDS)) {
      String silent = "http://127.0.0.1:" + deaf.getLocalPort();
      List<String> hosts = List.of(told.address(), slow.address(), silent);
      allow(folder, hosts);
      allow(other, hosts);
      try (RunningServer first =
              RunningServer.withDefinitions(
                  installation, installation.server(), definitions, folder);
          RunningServer second = first.another(installation, definitions, other)) {
        List<Visitor> both = visitors(first, second);
        set(both.getLast(), silent, told);
        Set<Saved> saved = ConcurrentHashMap.newKeySet();
        begin(both, saved, BOOKS).forEach(CompletableFuture::join);
        tell(report, "both at work", saved, told);
        report.figure("both at work, told twice", told.repeated(), "");

        set(both.getLast(), silent, slow);
        Set<Saved> kept = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> writers = begin(both, kept, 3 * BOOKS);
        Thread.sleep(UNDER_WAY);
        first.kill();
        writers.forEach(CompletableFuture::join);
        tell(report, "one killed", kept, slow);
        report.figure("one killed, told twice (may be)", slow.repeated(), "");
      }
    }
  }

  /** The example library with a second webhook, to somebody who never answers. */
  private static Path definitions(Installation installation, Path folder) throws IOException {
    Path example = installation.home().resolve("docs").resolve("example");
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(example.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path app = folder.resolve("model-definitions/library/app.yaml");
    String deaf = "  deaf: { type: url, title: Deaf, default: \"https://deaf.example.org/\" }\n";
    Files.writeString(app, Files.readString(app).replace(SETTING, deaf + SETTING));
    Files.writeString(
        folder.resolve("process-definitions/library/webhooks/deaf.yaml"),
        """
        webhook: deaf
        event: [book.created, book.updated]
        to: settings.deaf
        as: catalogue
        fields: [number]
        secret: catalogue
        """);
    return folder;
  }

  private static void allow(Path data, List<String> hosts) throws IOException {
    Files.writeString(
        data.resolve("webhooks.properties"),
        "hosts = %s\nprivate_addresses = 127.0.0.1\nsecret.catalogue = %s\n"
            .formatted(String.join(", ", hosts), KEY));
  }

  private static List<Visitor> visitors(RunningServer first, RunningServer second) {
    return List.of(new Visitor(first.url(), "boris"), new Visitor(second.url(), "boris"));
  }

  private static void set(Visitor librarian, String silent, ToldBooks receiver) {
    String addresses =
        "{\"catalogue\": \"%s/hook\", \"deaf\": \"%s/hook\"}".formatted(receiver.address(), silent);
    librarian.json("PATCH", "api/apps/library/settings", addresses).good();
  }

  private static List<CompletableFuture<Void>> begin(
      List<Visitor> both, Set<Saved> saved, int books) {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      String name = "Book of " + writer + ", ";
      writers.add(
          CompletableFuture.runAsync(() -> {
            for (int number = 0; number < books; number++) {
              write(both, name + number, saved);
            }
          }));
    }
    return writers;
  }

  /** A book is made at one server, and then saved at the other and at that one in turn. */
  private static void write(List<Visitor> both, String name, Set<Saved> saved) {
    String made = "{\"name\": \"%s\", \"shelf\": \"science\", \"copies\": 1}".formatted(name);
    long id = 0;
    for (int save = 0; save < SAVES; save++) {
      String copies = "{\"copies\": %d}".formatted(save + 1);
      Visitor here = both.get(save % both.size());
      try {
        Answer answer =
            id == 0 ? here.json("POST", BOOK, made) : here.json("PATCH", BOOK + "/" + id, copies);
        if (answer.status() / 100 == 2) {
          JsonNode book = answer.json();
          id = book.get("id").asLong();
          saved.add(new Saved(id, book.get("version").asLong()));
        }
      } catch (UncheckedIOException gone) {
        // It was killed: the other goes on.
      }
    }
  }

  /** Waits until all is told, or for much longer than a lease lasts. */
  private static void tell(Report report, String when, Set<Saved> saved, ToldBooks told)
      throws InterruptedException {
    long begin = System.nanoTime();
    while (told.missing(saved) > 0 && System.nanoTime() - begin < LONGEST.toNanos()) {
      Thread.sleep(100);
    }
    report.figure(when + ", saves", saved.size(), "");
    report.figure(when + ", until the last was told", (System.nanoTime() - begin) / 1e9, "s");
    report.figure(when + ", never told", told.missing(saved), "");
    report.figure(when + ", told after a later one", told.disordered(), "");
  }
}
