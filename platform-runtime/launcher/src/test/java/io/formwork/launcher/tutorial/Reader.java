package io.formwork.launcher.tutorial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who does, step by step, what the tutorial says, and sees what he gets to see. */
final class Reader implements AutoCloseable {

  private static final Set<String> AT_THE_SERVER =
      Set.of("plan", "publish", "releases", "rollback", "export");

  private final Path folder;
  private final TestDatabase database;
  private final Desk desk;
  private final Deque<String> toSee = new ArrayDeque<>();
  private Optional<RunningServer> server = Optional.empty();

  Reader(Path folder, TestDatabase database) {
    this.folder = folder;
    this.database = database;
    this.desk = new Desk(folder);
  }

  /** Does it, and has what it leads to before its eyes. */
  void does(Step step) throws IOException, InterruptedException {
    switch (step) {
      case Step.Write write -> {
        lookedAt(step);
        desk.write(write);
        awaitPublishing();
      }
      case Step.Edit edit -> {
        lookedAt(step);
        desk.edit(edit);
        awaitPublishing();
      }
      case Step.Commands commands -> {
        lookedAt(step);
        for (String line : commands.commands()) {
          run(line);
        }
      }
      case Step.Shown shown -> throw new IllegalArgumentException("Nothing to do");
    }
  }

  /** What there is to be seen next. */
  String sees() {
    return toSee.isEmpty() ? "" : toSee.removeFirst();
  }

  /** What the tutorial does not show must at least be no mistake. */
  void lookedAt(Step next) {
    for (String unseen : toSee) {
      assertTrue(
          unseen.startsWith("Published ") || unseen.startsWith("Wrote "),
          () -> "Before line %d: %s".formatted(next.line(), unseen));
    }
    toSee.clear();
  }

  private void run(String line) throws InterruptedException {
    Command command = new Command(folder, line);
    if (!command.isFormwork()) {
      return; // a password for the server, which a database does not ask for
    }
    if (command.name().equals("run")) {
      close();
      server =
          Optional.of(
              RunningServer.start(database, folder.resolve("equipment"), line.contains("--watch")));
      return;
    }
    boolean atTheServer = AT_THE_SERVER.contains(command.name());
    toSee.add(command.run(atTheServer ? List.of("--database", address()) : List.of()));
    if (command.name().equals("new")) {
      awaitPublishing();
    }
  }

  private String address() {
    return database
        .url()
        .replaceFirst("^jdbc:postgresql://", "postgres://postgres@")
        .replaceFirst("[?].*$", "");
  }

  private void awaitPublishing() throws InterruptedException {
    if (server.isPresent() && server.get().watches()) {
      toSee.add(server.get().says());
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (server.isPresent()) {
      server.get().close();
      server = Optional.empty();
    }
  }
}
