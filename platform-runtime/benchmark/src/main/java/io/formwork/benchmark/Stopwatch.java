package io.formwork.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one after another as a person who has signed in, and looks at the clock. */
record Stopwatch(RunningServer server, Caller caller) {

  private static final int TIMES = Integer.getInteger("formwork.bench.times", 40);
  private static final int WARM_UP = Integer.getInteger("formwork.bench.readWarmUp", 10);
  private static final double ENOUGH = 20_000;
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  static Stopwatch of(RunningServer server, String login) throws IOException, InterruptedException {
    return new Stopwatch(server, Caller.signedIn(server.url(), login));
  }

  /** Asks them in turn and tells what it took; fewer times where one takes long. */
  void time(Report report, String what, List<String> paths)
      throws IOException, InterruptedException {
    double first = once(paths.getFirst());
    int times = Math.max(5, (int) Math.min(TIMES, ENOUGH / Math.max(first, 1)));
    for (int i = 0; i < Math.min(WARM_UP, times); i++) {
      once(paths.get(i % paths.size()));
    }
    double before = processors();
    double[] clock = new double[times];
    for (int i = 0; i < times; i++) {
      clock[i] = once(paths.get(i % paths.size()));
    }
    double processors = (processors() - before) / times;
    report.line(
        "%-44s %9.2f ms  %9.2f ms  processors %9.2f ms"
            .formatted(what, Report.median(clock), Report.slowest(clock), processors));
  }

  /** The place at which the page after this one begins. */
  String next(String path) throws IOException, InterruptedException {
    Matcher next = NEXT.matcher(answer(path));
    if (!next.find()) {
      throw new IllegalStateException(path + " has nothing after it");
    }
    return next.group(1);
  }

  private double once(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    answer(path);
    return (System.nanoTime() - start) / 1e6;
  }

  private String answer(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = caller.get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer + " " + answer.body());
    }
    return answer.body();
  }

  private double processors() {
    return ProcessorTime.of(server.process()) + ProcessorTime.of(server.databaseProcess());
  }
}
