package io.formwork.testkit;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.export.Export;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An application of requests with files of three classes, over a folder that can be looked into.
 */
record Cabinet(FormworkRuntime runtime, TestDatabase database, Path folder) {

  static final byte[] PDF =
      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  static void play(DatabaseServer server, Path folder, Consumer<Cabinet> test) {
    try (TestDatabase database = server.empty()) {
      JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
      Persistence persistence = new Persistence(database.dataSource(), transactions, folder);
      try (FormworkRuntime runtime =
          new FormworkRuntime(persistence, transactions, new MovableClock(Clock.systemUTC()))) {
        Started started =
            runtime.start(new FolderSource(Path.of("src", "test", "resources", "cabinet")), false);
        if (started instanceof Started.Wrong wrong) {
          throw new AssertionError(wrong.definitions().report());
        }
        test.accept(new Cabinet(runtime, database, folder));
      }
    }
  }

  Application application() {
    return runtime.platform().application("cabinet").orElseThrow();
  }

  Actor person(String login) {
    return application().actor(login).orElseThrow();
  }

  KeptFile upload(String login, String fileClass, String name, byte[] content) {
    return application()
        .uploads()
        .add(
            person(login),
            fileClass,
            name,
            OptionalLong.empty(),
            new ByteArrayInputStream(content));
  }

  RecordRef create(String login, Changes given) {
    return application().records().create(person(login), "request", given.with("subject", "Тема"));
  }

  void update(String login, RecordRef request, Changes changes) {
    application().records().update(person(login), request, OptionalLong.empty(), changes);
  }

  /** The names of the files that a person finds in a field. */
  List<String> names(String login, RecordRef record, String field) {
    return application()
        .query()
        .get(person(login), record)
        .orElseThrow()
        .values()
        .find(field)
        .map(files -> (List<?>) files)
        .orElse(List.of())
        .stream()
        .map(file -> ((KeptFile) file).name())
        .toList();
  }

  /** The texts of a list as a spreadsheet. */
  String spreadsheet(String login, ListRequest request) {
    Path file = folder.resolve("list.xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        Export.Wanted wanted = new Export.Wanted(request, "x", Locale.of("ru"));
        application().export().spreadsheet(person(login), wanted).writeTo(out);
      }
      try (FileSystem zip = FileSystems.newFileSystem(file)) {
        return Files.readString(zip.getPath("xl/worksheets/sheet1.xml"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many contents lie in the folder, and what was received and not kept. */
  List<Long> lying() {
    return List.of(count(folder.resolve("contents")), count(folder.resolve("received")));
  }

  private static long count(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
