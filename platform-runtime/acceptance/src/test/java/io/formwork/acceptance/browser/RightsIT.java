package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testkit.proof.Play;
import io.formwork.testkit.proof.RightsProof;
import io.formwork.testkit.proof.Tally;
import io.formwork.testkit.proof.WebProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A sample of the proof over HTTP, and the traffic of the pages beside it; {@code ./formwork bench
 * rights-http} holds more of the first. With {@code -Dformwork.rights.records=24} it asks for more.
 */
class RightsIT {

  private static final int RECORDS = Integer.getInteger("formwork.rights.records", 2);
  private static final int SHOWN = Math.max(1, RECORDS / 2);
  private static final long NASTY = 7;

  /** Who looks at pages, and at which of their application. */
  private static final Map<String, List<String>> WINDOWS =
      Map.of(
          "ivanov",
          List.of("client_start", "my_tickets", "tasks", "import/my_tickets"),
          "belov",
          List.of("ticket_list", "ticket_board", "people", "tasks", "deleted/ticket"),
          "orlova",
          List.of(
              "support_overview", "ticket_list", "tasks", "import/ticket_list", "deleted/ticket"),
          "person1",
          List.of("items", "tasks", "import/items", "deleted/item"));

  private static final Pattern DATABASE = Pattern.compile("Database (\\w+)@([\\w.]+:\\d+/\\w+)");

  @Test
  void aServerTellsEverybodyWhatTheDefinitionsSay(@TempDir Path definitions)
      throws IOException, InterruptedException {
    copy(RunningFormwork.definitions(), definitions);
    WebProof.write(NASTY, definitions);
    RunningFormwork formwork =
        RunningFormwork.start("rights-run", List.of("--no-demo", "--definitions=" + definitions));
    try (Browser browser = new Browser(formwork)) {
      WebProof proof =
          new WebProof(formwork.url(), database(formwork), formwork.data(), RECORDS, 1);
      holds(
          proof.listening(
              desk(), (login, shown, heard) -> pages(browser, formwork, login, shown, heard)),
          List.of("page"));
      holds(
          proof.of(nasty(), (login, shown, heard) -> pages(browser, formwork, login, shown, heard)),
          List.of(
              "page",
              "http exchanged",
              "http again",
              "http file",
              "http conflict",
              "http taken",
              "http history field",
              "http view file",
              "webhook field"));
    } finally {
      formwork.close();
    }
  }

  private static Play desk() {
    return Play.supportDesk(
        new FolderSource(RunningFormwork.definitions()), List.of("ivanov", "belov", "orlova"));
  }

  private static Play nasty() {
    return Play.random(NASTY).askedBy(List.of("person1", "person2", "keeper"));
  }

  private static void holds(Tally tally, List<String> channels) {
    assertEquals("", tally.wrong());
    for (String channel : channels) {
      assertTrue(
          tally.cells().getOrDefault(channel, 0L) > 3,
          () -> channel + " in\n" + RightsProof.table(tally.cells()));
    }
  }

  private static void pages(
      Browser browser,
      RunningFormwork formwork,
      String login,
      List<WebProof.Shown> records,
      BiConsumer<String, String> heard) {
    if (!WINDOWS.containsKey(login)) {
      return;
    }
    Person person = browser.signIn(login);
    Traffic traffic = new Traffic(person.page(), formwork.url());
    String app = records.getFirst().app() + "/";
    traffic.open(app + WINDOWS.get(login).getFirst());
    for (String page : WINDOWS.get(login)) {
      traffic.follow(app + page);
    }
    for (WebProof.Shown record : some(records)) {
      traffic.follow(app + record.object() + "/" + record.id());
    }
    WebProof.Shown first = records.getFirst();
    traffic.follow(app + first.object() + "/" + first.id() + "/at/" + Instant.now());
    heard.accept("page", traffic.heard());
    assertEquals(List.of(), traffic.foreign());
    person.page().close();
  }

  /** The first and the last of each object: those put there, and those that people made. */
  private static List<WebProof.Shown> some(List<WebProof.Shown> records) {
    return records.stream()
        .map(WebProof.Shown::object)
        .distinct()
        .flatMap(object -> {
          List<WebProof.Shown> all =
              records.stream().filter(record -> record.object().equals(object)).toList();
          return Stream.concat(all.stream().limit(SHOWN), all.reversed().stream().limit(SHOWN))
              .distinct();
        })
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String part :
        List.of("model-definitions", "process-definitions", "rules", "ui-definitions", "seeds")) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path place = to.resolve(from.relativize(file).toString());
          Files.createDirectories(place.getParent());
          Files.copy(file, place);
        }
      }
    }
  }

  private static PGSimpleDataSource database(RunningFormwork formwork) throws IOException {
    Matcher at = DATABASE.matcher(formwork.output());
    assertTrue(at.find());
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl("jdbc:postgresql://" + at.group(2));
    database.setUser(at.group(1));
    database.setPassword(Files.readString(formwork.data().resolve("postgres.password")).strip());
    return database;
  }
}
