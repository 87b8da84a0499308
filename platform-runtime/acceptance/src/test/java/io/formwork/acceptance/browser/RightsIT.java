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
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A sample of the proof over HTTP, and the traffic of the pages beside it; {@code ./formwork bench
 * rights-http} holds more of the first.
 */
class RightsIT {

  private static final String APP = "support_desk";
  private static final Set<String> IN_WINDOWS = Set.of("ivanov", "belov", "orlova");
  private static final List<String> PAGES =
      List.of(
          "client_start",
          "my_tickets",
          "ticket_list",
          "ticket_board",
          "support_overview",
          "people",
          "tasks",
          "deleted/ticket");
  private static final Pattern DATABASE = Pattern.compile("Database (\\w+)@([\\w.]+:\\d+/\\w+)");

  @Test
  void aServerTellsEverybodyWhatTheDefinitionsSay() throws IOException, InterruptedException {
    RunningFormwork formwork =
        RunningFormwork.start(
            "rights-run", List.of("--no-demo", "--definitions=" + RunningFormwork.definitions()));
    try (Browser browser = new Browser(formwork)) {
      Tally tally =
          new WebProof(formwork.url(), database(formwork), formwork.data(), 3, 2)
              .of(
                  Play.supportDesk(
                      new FolderSource(RunningFormwork.definitions()),
                      List.of("ivanov", "belov", "orlova", "admin")),
                  (login, records, heard) -> pages(browser, formwork, login, records, heard));

      assertEquals("", tally.wrong());
      assertTrue(tally.total() > 1_000, () -> RightsProof.table(tally.cells()));
      for (String channel : List.of("page", "http exchanged", "http again", "http file")) {
        assertTrue(
            tally.cells().getOrDefault(channel, 0L) > 10, () -> RightsProof.table(tally.cells()));
      }
    } finally {
      formwork.close();
    }
  }

  private static void pages(
      Browser browser,
      RunningFormwork formwork,
      String login,
      List<WebProof.Shown> records,
      BiConsumer<String, String> heard) {
    if (!IN_WINDOWS.contains(login)) {
      return;
    }
    Person person = browser.signIn(login);
    Traffic traffic = new Traffic(person.page(), formwork.url());
    for (String page : PAGES) {
      traffic.open(APP + "/" + page);
      heard.accept("page", traffic.heard());
    }
    for (WebProof.Shown record : records) {
      traffic.open(APP + "/" + record.object() + "/" + record.id());
      heard.accept("page", traffic.heard());
    }
    assertEquals(List.of(), traffic.foreign());
    person.page().close();
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
