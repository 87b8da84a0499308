package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.metadata.source.FolderSource;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testkit.proof.Play;
import io.formwork.testkit.proof.RightsProof;
import io.formwork.testkit.proof.Tally;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many cells were held against the referee of rights, and how many were wrong. */
final class RightsProven implements Measurement {

  private static final int RECORDS = 40;
  private static final int PROBES = 8;
  private static final List<Long> NASTY = List.of(7L, 8L, 9L);

  @Override
  public String word() {
    return "rights";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) {
    report.title(
        "Rights",
        "every cell of every person: what each channel tells, held against a referee that knows the"
            + " definitions and the rows alone; a canary in every cell; %d records of an object"
                .formatted(RECORDS));
    try (DatabaseServer server = DatabaseServer.fast()) {
      RightsProof proof = new RightsProof(server, RECORDS, PROBES);
      Instant begun = Instant.now();
      told("the support desk", proof.of(supportDesk(installation)), begun, report);
      for (long seed : NASTY) {
        begun = Instant.now();
        told("nasty policies " + seed, proof.of(Play.random(seed)), begun, report);
      }
      report.figure(
          "rules that could break unnoticed",
          new RightsProof(server, RECORDS / 2, RECORDS / 2).unnoticed(NASTY.getFirst()).size(),
          "of 12");
    }
  }

  /** The application that ships, asked by one of each kind. */
  static Play supportDesk(Installation installation) {
    return Play.supportDesk(
        new FolderSource(installation.home()),
        List.of("ivanov", "sidorova", "belov", "gromov", "orlova", "admin"));
  }

  static void told(String what, Tally tally, Instant begun, Report report) {
    tally
        .cells()
        .forEach((channel, cells) -> {
          List<Long> wrong = tally.wrong(channel);
          String unit =
              "cells, %d leaks, %d wrong refusals".formatted(wrong.getFirst(), wrong.getLast());
          report.figure(what + ", " + channel, cells.doubleValue(), unit);
        });
    report.figure(what + ", all", (double) tally.total(), "cells");
    report.figure(what + ", leaks", tally.leaks().size(), "");
    report.figure(what + ", wrong refusals", tally.refusals().size(), "");
    report.figure(
        what + ", time", (double) Duration.between(begun, Instant.now()).toMillis() / 1000, "s");
    tally.wrong().lines().forEach(report::line);
  }
}
