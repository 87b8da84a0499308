package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.nio.file.Path;
import java.util.List;

/** How long searches, pages far down, counts and figures take over a million records. */
final class ReadTime implements Measurement {

  private static final String DESK = "api/apps/service/";
  private static final String LIST = DESK + "request?size=50&fields=number,subject,status&sort=";
  private static final int FAR = 100_000 / 50;

  private static final List<String> WORDS =
      List.of("printer", "silent", "burns", "password lost", "room 517", "monday 77", "pauses");

  /** What people ask of all that they may read, and by which name it is told. */
  private static final List<Question> FIGURES =
      List.of(
          new Question("how many", "measures=count"),
          new Question("by state", "measures=count&by=status"),
          new Question("by team and priority", "measures=count&by=team,priority"),
          new Question("by month and area", "measures=count&by=created_at.month,area&size=500"),
          new Question("open ones by assignee", "by=assignee&filter=status_kind+!=+%22final%22"),
          new Question("cost by area", "measures=sum:cost,avg:cost&by=area"));

  @Override
  public String word() {
    return "read";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    Path home = YardstickHome.make(installation.server(), folder);
    Path without = ServiceDesk.write(folder.resolve("without"));
    Path with = ServiceDesk.writeSummed(folder.resolve("with"));
    try (RunningServer server =
        RunningServer.withDefinitions(installation, home, without, folder)) {
      ServiceDesk.fill(server.database());
      searches(server, report);
      pages(server, report);
      counts(server, report);
      figures(server, report, "Figures of %,d records without a summary");
      server.stop();
      RunningServer summed = server.again(home, with, folder);
      try {
        figures(summed, report, "Figures of %,d records with a summary");
      } finally {
        summed.stop();
      }
    }
  }

  private static void searches(RunningServer server, Report report) throws Exception {
    title(report, "Words among %,d records");
    for (String login : List.of("agent", "manager")) {
      Stopwatch watch = Stopwatch.of(server, login);
      List<String> searches =
          WORDS.stream().map(word -> DESK + "search?q=" + word.replace(' ', '+')).toList();
      watch.time(report, login + ", any of them", searches);
      for (int i = 0; i < WORDS.size(); i++) {
        watch.time(report, login + ", " + WORDS.get(i), List.of(searches.get(i)));
      }
    }
  }

  /** In orders that have an index: that of the list, and one in which many rows are equal first. */
  private static void pages(RunningServer server, Report report) throws Exception {
    title(report, "Pages of 50 of %,d records, the first and the one from row 100,000");
    for (String login : List.of("agent", "manager")) {
      Stopwatch watch = Stopwatch.of(server, login);
      for (String order : List.of("-created_at", "team,-created_at")) {
        String first = LIST + order;
        String place = watch.next(first + "&page=" + FAR);
        watch.time(report, login + ", " + order + ", page 1", List.of(first));
        watch.time(report, login + ", " + order + ", far down", List.of(first + "&after=" + place));
      }
    }
  }

  private static void counts(RunningServer server, Report report) throws Exception {
    title(report, "Totals of lists of %,d records");
    for (String login : List.of("client", "agent", "manager")) {
      Stopwatch watch = Stopwatch.of(server, login);
      String list = DESK + "request?size=1&fields=number&total=true";
      watch.time(report, login + ", all", List.of(list));
      watch.time(report, login + ", of an area", List.of(list + "&filter=area+==+%22network%22"));
    }
  }

  private static void figures(RunningServer server, Report report, String title) throws Exception {
    title(report, title);
    for (String login : List.of("client", "agent", "manager")) {
      Stopwatch watch = Stopwatch.of(server, login);
      for (Question question : FIGURES) {
        watch.time(
            report,
            login + ", " + question.name(),
            List.of(DESK + "request/aggregate?" + question.parameters()));
      }
    }
  }

  private static void title(Report report, String title) {
    report.title(
        title.formatted(ServiceDesk.REQUESTS),
        "through REST with the rights of who is named, signed in once; median and 95 of 100 below"
            + " by the clock, and processor time of server and database a request");
  }

  private record Question(String name, String parameters) {}
}
