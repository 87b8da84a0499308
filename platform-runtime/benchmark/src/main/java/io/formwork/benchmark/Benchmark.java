package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code formwork bench}: measures everything, or what the arguments name. A figure without a limit
 * is a base line, no verdict.
 */
public final class Benchmark {

  private static final List<Measurement> ALL =
      List.of(
          new CheckTime(),
          new EditorTime(),
          new MutatedDefinitions(),
          new RightsProven(),
          new RightsOverHttp(),
          new HostileRequests(),
          new HostileFiles(),
          new LargeFiles(),
          new KilledServer(),
          new TwoServers(),
          new HostileHooks(),
          new ExpressionsProven(),
          new PlanTime(),
          new TicketsPerSecond(),
          new StartTime(),
          new ListPage(),
          new ExportTime(),
          new ImportTime(),
          new RequestCost(),
          new ReadTime(),
          new PublishTime(),
          new SaveTime(),
          new NodesTime());

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<String> wanted = List.of(arguments);
    List<String> words = ALL.stream().map(Measurement::word).toList();
    if (!wanted.stream().allMatch(word -> words.stream().anyMatch(one -> means(word, one)))) {
      System.err.println("formwork bench [" + String.join("|", words) + "]...");
      System.exit(2);
    }
    Installation installation = Installation.ofThisProcess();
    Report report = new Report(System.out);
    report.machine();
    for (Measurement measurement : ALL) {
      if (wanted.isEmpty() || wanted.stream().anyMatch(word -> means(word, measurement.word()))) {
        run(measurement, installation, report);
      }
    }
    System.exit(0);
  }

  /** A word of its own means one measurement, {@code hostile} all that begin with it. */
  private static boolean means(String wanted, String word) {
    boolean own = ALL.stream().anyMatch(one -> one.word().equals(wanted));
    return wanted.equals(word) || (!own && word.startsWith(wanted + "-"));
  }

  private static void run(Measurement measurement, Installation installation, Report report)
      throws Exception {
    Path folder =
        Files.createDirectories(
            installation.workFolder().resolve("bench").resolve(measurement.word()));
    delete(folder);
    try {
      measurement.run(installation, Files.createDirectories(folder), report);
    } finally {
      delete(folder);
    }
  }

  /** Links are deleted, not what they lead to. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
