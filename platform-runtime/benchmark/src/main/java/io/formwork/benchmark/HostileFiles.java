package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.testkit.hostile.FileTrial;
import io.formwork.testkit.hostile.FileTrial.Outcome;
import io.formwork.testkit.hostile.HostileFile;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that are to harm, sent in every way that files come in. */
final class HostileFiles implements Measurement {

  private static final int REFUSED = 400;
  private static final Duration SOON = Duration.ofSeconds(1);

  @Override
  public String word() {
    return "hostile-files";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Hostile files",
        ("bombs, entities, wrong kinds, enormous pictures and odd names: attached, imported and"
                + " published; refused in words within %d s, or taken and lying still; each twice,"
                + " of which the second counts")
            .formatted(SOON.toSeconds()));
    try (RunningServer server = RunningServer.start(installation, installation.server(), folder)) {
      send(server, folder, report);
    }
  }

  private static void send(RunningServer server, Path folder, Report report) throws IOException {
    Visitor administrator = new Visitor(server.url(), "admin");
    FileTrial trial = new FileTrial(new Visitor(server.url(), "ivanov"), administrator, SOON);
    String releases = administrator.get("api/releases").text();
    Set<String> before = passing(folder);
    double heap = ServerMemory.of(server.process()).heap();
    List<Outcome> outcomes = new ArrayList<>();
    HostileFile.all().forEach(trial::of);
    HostileFile.all().forEach(file -> outcomes.add(trial.of(file)));
    List<Outcome> wrong = outcomes.stream().filter(one -> !one.trouble().isEmpty()).toList();
    report.figure("files", outcomes.size(), "");
    report.figure(
        "refused", outcomes.stream().filter(one -> one.status() >= REFUSED).toList().size(), "");
    report.figure("slowest", (double) slowest(outcomes).taken().toMillis(), "ms");
    report.figure("effects", wrong.size(), "");
    report.figure("heap beyond", ServerMemory.of(server.process()).heap() - heap, "MiB");
    Set<String> after = passing(folder);
    after.removeAll(before);
    report.figure("passing files left", after.size(), "");
    report.figure(
        "releases made", administrator.get("api/releases").text().equals(releases) ? 0 : 1, "");
    outcomes.forEach(one -> report.line(one.toString()));
    after.forEach(report::line);
  }

  private static Outcome slowest(List<Outcome> outcomes) {
    return outcomes.stream().max(Comparator.comparing(Outcome::taken)).orElseThrow();
  }

  /** What lies there only while it is read. */
  private static Set<String> passing(Path data) throws IOException {
    Set<String> names = new TreeSet<>(names(Path.of(System.getProperty("java.io.tmpdir"))));
    names.addAll(names(data.resolve("files/received")));
    return names;
  }

  private static Set<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(HostileFiles::isPassing).collect(Collectors.toSet());
    }
  }

  private static boolean isPassing(String name) {
    return name.contains("formwork-") || name.contains("received") || name.contains("poi");
  }
}
