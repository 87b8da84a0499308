package io.formwork.testkit;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.export.Export;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.metadata.model.View;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testkit.scenario.Theatre;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** An application whose objects show what may be said of relations and of objects as a whole. */
record Workshop(Stage stage) {

  static final DefinitionSource DEFINITIONS =
      new FolderSource(Path.of("src", "test", "resources", "workshop"));

  /** Plays in a database of its own, in which there are people. */
  static void play(DatabaseServer server, Consumer<Workshop> test) {
    play(server, List.of("people"), test);
  }

  /** The same with what these seeds bring. */
  static void play(DatabaseServer server, List<String> seeds, Consumer<Workshop> test) {
    try (Theatre theatre = new Theatre(server, DEFINITIONS)) {
      theatre.with(
          "workshop",
          seeds,
          stage -> {
            test.accept(new Workshop(stage));
            return stage;
          });
    }
  }

  Application application() {
    return stage.application();
  }

  Actor person(String login) {
    return application().actor(login).orElseThrow();
  }

  RecordRef create(String object, Changes given) {
    return create("orlova", object, given);
  }

  RecordRef create(String login, String object, Changes given) {
    return application().records().create(person(login), object, given);
  }

  void update(RecordRef record, Changes changes) {
    application().records().update(person("orlova"), record, OptionalLong.empty(), changes);
  }

  void take(RecordRef record, String transition, Changes with) {
    application().records().take(person("orlova"), record, OptionalLong.empty(), transition, with);
  }

  /** What stands in a field, as a person sees it. */
  Object value(RecordRef record, String field) {
    return application()
        .query()
        .get(person("orlova"), record)
        .orElseThrow()
        .values()
        .find(field)
        .orElse("");
  }

  /** The whole of a list, as the spreadsheet of a person has it. */
  String spreadsheet(String list) {
    View.ListView view = application().model().view(View.ListView.class, list);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Export.Wanted wanted = new Export.Wanted(ListRequest.of(view, 1), list, Locale.of("ru"));
    try {
      application().export().spreadsheet(person("orlova"), wanted).writeTo(written);
      Path file = Files.write(Files.createTempFile(list, ".xlsx"), written.toByteArray());
      try (FileSystem zip = FileSystems.newFileSystem(file)) {
        return Files.readString(zip.getPath("xl/worksheets/sheet1.xml"));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why it was not done: fields and sentences in English; empty when it was. */
  static String refusal(Runnable command) {
    return refusal(Locale.ENGLISH, command);
  }

  static String refusal(Locale locale, Runnable command) {
    try {
      command.run();
      return "";
    } catch (RefusedException refused) {
      Refusal refusal = refused.refusal();
      String field = refusal.problems().getFirst().field().map(name -> name + ": ").orElse("");
      return refusal.kind() + " " + field + Messages.in(locale, refusal);
    }
  }

  /** Does both at the same moment, and says why each was refused. */
  static List<String> atOnce(Runnable one, Runnable other) {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<String> first = threads.submit(together(start, one));
      Future<String> second = threads.submit(together(start, other));
      return List.of(first.get(), second.get());
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("A thread of the race failed", e);
    }
  }

  private static Callable<String> together(CyclicBarrier start, Runnable command) {
    return () -> {
      start.await();
      return refusal(command);
    };
  }
}
