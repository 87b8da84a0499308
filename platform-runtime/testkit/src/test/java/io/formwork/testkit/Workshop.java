package io.formwork.testkit;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testkit.scenario.Theatre;
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
    try (Theatre theatre = new Theatre(server, DEFINITIONS)) {
      theatre.with(
          "workshop",
          List.of("people"),
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
