package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How far the nodes of one installation are apart when a release comes. */
final class NodesTime implements Measurement {

  private static final int WARM_UP = 3;
  private static final int RELEASES = 20;
  private static final Optional<String> ADMINISTRATOR = Optional.of("admin");

  @Override
  public String word() {
    return "nodes";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "A release in the other node",
        RELEASES
            + " releases after "
            + WARM_UP
            + " to warm up, published in one of two servers over one database; from the publish"
            + " request, the other asked every 5 ms");
    Path home = installation.server();
    ChangingDesk desk = new ChangingDesk(installation.home());
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    try (RunningServer here = RunningServer.start(installation, home, first);
        RunningServer there = here.another(installation, second)) {
      double[] own = new double[RELEASES];
      double[] other = new double[RELEASES];
      for (int i = -WARM_UP; i < RELEASES; i++) {
        String field = desk.addField();
        long begin = System.nanoTime();
        here.post("api/releases", desk.packed(), ADMINISTRATOR);
        own[Math.floorMod(i, RELEASES)] = (System.nanoTime() - begin) / 1e6;
        Awaited.page(there, desk.page(field), ADMINISTRATOR);
        other[Math.floorMod(i, RELEASES)] = (System.nanoTime() - begin) / 1e6;
      }
      report.spread("published in its own node", own, "ms");
      report.spread("served by the other node", other, "ms");
    }
  }
}
