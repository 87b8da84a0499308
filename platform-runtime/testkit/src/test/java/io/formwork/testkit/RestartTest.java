package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.FileDifference;
import io.formwork.core.deployment.FileDifference.Since;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.source.FolderSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a restart makes of files that an analyst has changed meanwhile. */
@ExtendWith(DatabaseServerExtension.class)
class RestartTest {

  private static final Path SECOND = Path.of("src", "test", "resources", "second");
  private static final String ITEM = "model-definitions/loans/objects/item.yaml";
  private static final String APP = "model-definitions/loans/app.yaml";
  private static final String NAME = "  name: { type: text, title: Название,";

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SECOND)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(SECOND.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void unchangedFilesPlanNothing(DatabaseServer server) {
    in(
        server,
        database -> {
          assertEquals(1, serving(start(database)).release().number());
          Deployed.Applied again = serving(start(database));
          assertEquals(List.of(), again.changes());
          assertEquals(1, again.release().number());
        });
  }

  @Test
  void anAddedFieldAppears(DatabaseServer server) {
    in(
        server,
        database -> {
          start(database);
          edit(ITEM, NAME, "  shelf: { type: text, title: Полка }\n" + NAME);
          Deployed.Applied applied = serving(start(database));
          assertEquals(2, applied.release().number());
          assertEquals(List.of(Change.Action.ADD), actions(applied.changes()));
          assertTrue(columns(database).contains("shelf"));
        });
  }

  @Test
  void aFieldIsNotLostUnlessTheDefinitionSaysSo(DatabaseServer server) {
    in(
        server,
        database -> {
          edit(ITEM, NAME, "  shelf: { type: text, title: Полка }\n" + NAME);
          start(database);
          shelve(database);
          edit(ITEM, "  shelf: { type: text, title: Полка }\n", "");
          Started.NotDeployed refused =
              assertInstanceOf(Started.NotDeployed.class, start(database));
          Deployed.WouldLose loss = assertInstanceOf(Deployed.WouldLose.class, refused.reason());
          assertEquals(List.of("loans.item.shelf"), addresses(loss.losses()));
          assertTrue(columns(database).contains("shelf"));
        });
  }

  @Test
  void wrongDefinitionsLeaveTheDatabaseAsItWas(DatabaseServer server) {
    in(
        server,
        database -> {
          edit(ITEM, "{name}", "{nmae}");
          assertInstanceOf(Started.Wrong.class, start(database));
          assertEquals(List.of(), columns(database));
        });
  }

  @Test
  void whatWasPublishedLiveStandsWhenTheFilesAreAsTheyWere(DatabaseServer server) {
    in(
        server,
        database -> {
          publishLive(database);
          edit(ITEM, "  place: { type: text, title: Место }\n", "");
          assertEquals(2, serving(start(database)).release().number());
          try (FormworkRuntime runtime = runtime(database)) {
            serving(runtime.start(new FolderSource(folder), false));
            assertTrue(
                runtime
                    .platform()
                    .application("loans")
                    .orElseThrow()
                    .model()
                    .object("item")
                    .fields()
                    .containsKey("place"));
          }
        });
  }

  @Test
  void whatWasPublishedLiveMayBecomeTheFiles(DatabaseServer server) {
    in(
        server,
        database -> {
          publishLive(database);
          assertEquals(2, serving(start(database)).release().number());
        });
  }

  @Test
  void filesDoNotOverrunWhatWasPublishedLive(DatabaseServer server) {
    in(
        server,
        database -> {
          publishLive(database);
          edit(ITEM, "  place: { type: text, title: Место }\n", "");
          edit(ITEM, "title: Название", "title: Имя");
          edit(APP, "version: ", "version: 9");
          Started.NotDeployed refused =
              assertInstanceOf(Started.NotDeployed.class, start(database));
          Deployed.MadeLive live = assertInstanceOf(Deployed.MadeLive.class, refused.reason());
          assertEquals("operator", live.live().by());
          assertEquals(
              List.of(
                  new FileDifference(APP, Since.SAME, Since.CHANGED),
                  new FileDifference(ITEM, Since.CHANGED, Since.CHANGED)),
              live.files());
        });
  }

  private Started start(TestDatabase database) {
    try (FormworkRuntime runtime = runtime(database)) {
      return runtime.start(new FolderSource(folder), false);
    }
  }

  private static FormworkRuntime runtime(TestDatabase database) {
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    return new FormworkRuntime(
        new Persistence(database.dataSource(), transactions),
        transactions,
        new MovableClock(Clock.systemUTC()));
  }

  /** As a publish into the running application does it. */
  private void publishLive(TestDatabase database) {
    try (FormworkRuntime runtime = runtime(database)) {
      serving(runtime.start(new FolderSource(folder), false));
      edit(ITEM, NAME, "  place: { type: text, title: Место }\n" + NAME);
      assertInstanceOf(
          Published.Done.class,
          runtime
              .publication()
              .publish(
                  new Publisher.Operator(),
                  new Proposal.Files(new FolderSource(folder)),
                  Optional.empty(),
                  "a place"));
    }
  }

  private static Deployed.Applied serving(Started started) {
    return assertInstanceOf(Started.Serving.class, started).applications().getFirst();
  }

  private static List<Change.Action> actions(List<Change> changes) {
    return changes.stream().map(Change::action).distinct().toList();
  }

  private static List<String> addresses(List<Change> changes) {
    return changes.stream().map(Change::address).toList();
  }

  private void edit(String file, String from, String to) {
    try {
      Path path = folder.resolve(file);
      String text = Files.readString(path);
      assertTrue(text.contains(from), file + " should hold " + from);
      Files.writeString(path, text.replace(from, to));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void shelve(TestDatabase database) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO loans.item (version, name, shelf) VALUES (1, 'Lamp', 'A3')");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> columns(TestDatabase database) {
    String sql =
        "SELECT column_name FROM information_schema.columns"
            + " WHERE table_schema = 'loans' AND table_name = 'item'";
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> columns = new ArrayList<>();
      while (found.next()) {
        columns.add(found.getString(1));
      }
      return columns;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Something that a test does with a database of its own. */
  private interface Play {
    void with(TestDatabase database);
  }

  private static void in(DatabaseServer server, Play play) {
    try (TestDatabase database = server.empty()) {
      play.with(database);
    }
  }
}
