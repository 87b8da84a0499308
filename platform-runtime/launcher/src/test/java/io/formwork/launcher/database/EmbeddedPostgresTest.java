package io.formwork.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  private static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

  @TempDir private Path data;

  @Test
  void keepsItsDataAndSuitsRussianText() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(BINARIES, data)) {
      DatabaseCheck.require(postgres.address());
      execute(postgres.address(), "create table kept as select 'ё' as letter");
      execute(postgres.address(), "create schema own; create extension pg_trgm schema own");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(BINARIES, data)) {
      DatabaseCheck.require(postgres.address());
      assertEquals("ё", single(postgres.address(), "select letter from kept"));
    }
  }

  @Test
  void aDatabaseWithoutALocaleIsRefusedByTheNamesOfWhatFails() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(BINARIES, data)) {
      execute(
          postgres.address(),
          "create database plain template template0 locale_provider libc locale 'C'");
      DatabaseAddress own = postgres.address();
      DatabaseAddress plain =
          new DatabaseAddress(
              own.url().replaceFirst("[a-z]+$", "plain"), own.user(), own.password());
      Refusal refusal = assertThrows(Refusal.class, () -> DatabaseCheck.require(plain));
      assertTrue(refusal.sentence().contains("lower('Ё') = 'ё'"), refusal.sentence());
      assertTrue(refusal.sentence().contains("ILIKE"), refusal.sentence());
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsOneSentence() {
    DatabaseAddress nowhere = DatabaseAddress.parse("postgres://anna:secret@127.0.0.1:1/desk");
    Refusal refusal = assertThrows(Refusal.class, () -> DatabaseCheck.require(nowhere));
    assertTrue(refusal.sentence().startsWith("The database anna@127.0.0.1:1/desk refuses:"));
    assertFalse(refusal.sentence().contains("secret"));
  }

  @Test
  void stopsWhatAKilledRunLeftBehind() throws IOException, SQLException {
    EmbeddedPostgres orphan = EmbeddedPostgres.start(BINARIES, data);
    Optional<ProcessHandle> postmaster = postmaster();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(BINARIES, data)) {
      assertFalse(postmaster.orElseThrow().isAlive());
      assertEquals("1", single(postgres.address(), "select 1"));
    } finally {
      orphan.close();
    }
  }

  @Test
  void doesNotBelieveAPidFileThatNamesAnotherProcess() throws IOException, SQLException {
    EmbeddedPostgres.start(BINARIES, data).close();
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(BINARIES, data)) {
      assertEquals("1", single(postgres.address(), "select 1"));
    }
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = Connections.open(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = Connections.open(address);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
