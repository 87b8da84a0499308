package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What publishing costs those who work meanwhile, and what hundreds of releases leave behind. */
final class PublishTime implements Measurement {

  private static final int TICKETS = 1_000_000;
  private static final int WARM_UP = 30;
  private static final int FIELDS = Integer.getInteger("formwork.bench.fields", 20);
  private static final int USERS = 50;
  private static final int UNDER_LOAD = Integer.getInteger("formwork.bench.underLoad", 200);
  private static final int IN_A_ROW = Integer.getInteger("formwork.bench.inARow", 500);
  private static final int LOOKING = 4;
  private static final long LOOKING_AGAIN_MILLISECONDS = 50;
  private static final long THINKING_MILLISECONDS = 1_000;
  private static final int ORDINARY_REQUESTS = 100;
  private static final int FIELD_EVERY = 20;
  private static final Optional<String> ADMINISTRATOR = Optional.of("admin");

  @Override
  public String word() {
    return "publish";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    try (RunningServer server = RunningServer.start(installation, installation.server(), folder)) {
      Tickets.solved(TICKETS).fill(server.database());
      ChangingDesk desk = new ChangingDesk(installation.home());
      for (int i = 0; i < WARM_UP; i++) {
        addField(server, desk);
      }
      aField(server, desk, report);
      underLoad(server, desk, report);
      inARow(server, desk, report);
    }
  }

  private static void aField(RunningServer server, ChangingDesk desk, Report report)
      throws Exception {
    report.title(
        "A field added to a table of 1,000,000 rows",
        FIELDS
            + " times after "
            + WARM_UP
            + " to warm up, all definitions sent, checked and planned each time; four people look"
            + " at a page of tickets, again 50 ms after each answer");
    List<Publishing> publishings = new ArrayList<>();
    double ordinary;
    try (Users users = Users.begin(server, LOOKING, LOOKING_AGAIN_MILLISECONDS)) {
      users.awaitAnswers(ORDINARY_REQUESTS);
      ordinary = Report.median(users.taken());
      for (int i = 0; i < FIELDS; i++) {
        long begin = System.nanoTime();
        addField(server, desk);
        publishings.add(new Publishing(begin, System.nanoTime()));
      }
      // A request that a publish has held up may be answered after it.
      users.awaitAnswers(ORDINARY_REQUESTS);
      report.figure("a request meanwhile nothing happens, median", ordinary, "ms");
      report.spread(
          "publish request to first answer with it",
          publishings.stream().mapToDouble(Publishing::milliseconds).toArray(),
          "ms");
      report.spread(
          "slowest request during the publish",
          publishings.stream().mapToDouble(one -> users.slowest(one.begin(), one.end())).toArray(),
          "ms");
      report.figure("failed requests", users.failed(), "");
    }
  }

  /** From the request to the first answer with the field, by {@link System#nanoTime}. */
  private record Publishing(long begin, long end) {

    double milliseconds() {
      return (end - begin) / 1e6;
    }
  }

  private static void underLoad(RunningServer server, ChangingDesk desk, Report report)
      throws Exception {
    report.title(
        UNDER_LOAD + " publishes under " + USERS + " users",
        "each looks at a page of tickets every second; a title changes, every "
            + FIELD_EVERY
            + "th time a field is added");
    try (Users users = Users.begin(server, USERS, THINKING_MILLISECONDS)) {
      long begin = System.nanoTime();
      change(server, desk, UNDER_LOAD);
      double seconds = (System.nanoTime() - begin) / 1e9;
      double[] taken = users.taken();
      report.figure("publishes", UNDER_LOAD / seconds, "/s");
      report.figure("requests", taken.length, "");
      report.figure("failed requests", users.failed(), "");
      report.spread("a request", taken, "ms");
      report.figure("longest pause", Arrays.stream(taken).max().orElse(0), "ms");
    }
  }

  private static void inARow(RunningServer server, ChangingDesk desk, Report report)
      throws Exception {
    report.title(
        IN_A_ROW + " publishes in a row",
        "what the server holds after a collection, before and after");
    remember(server, report, "before");
    change(server, desk, IN_A_ROW / 2);
    remember(server, report, "half way");
    change(server, desk, IN_A_ROW / 2);
    remember(server, report, "after");
  }

  private static void remember(RunningServer server, Report report, String when)
      throws IOException {
    ServerMemory memory = ServerMemory.of(server.process());
    report.figure("heap, " + when, memory.heap(), "MiB");
    report.figure("metaspace, " + when, memory.metaspace(), "MiB");
    report.figure("live snapshots, " + when, memory.snapshots(), "");
  }

  private static void change(RunningServer server, ChangingDesk desk, int times)
      throws IOException, InterruptedException {
    for (int i = 1; i <= times; i++) {
      if (i % FIELD_EVERY == 0) {
        desk.addField();
      }
      desk.rename();
      server.post("api/releases", desk.packed(), ADMINISTRATOR);
    }
  }

  /** Returns when an answer shows it. */
  private static void addField(RunningServer server, ChangingDesk desk)
      throws IOException, InterruptedException {
    String field = desk.addField();
    server.post("api/releases", desk.packed(), ADMINISTRATOR);
    server.get(desk.page(field), ADMINISTRATOR);
  }
}
