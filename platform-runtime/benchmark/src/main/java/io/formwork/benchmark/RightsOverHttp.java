package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.testkit.proof.Play;
import io.formwork.testkit.proof.Tally;
import io.formwork.testkit.proof.WebProof;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** How many cells a running server told over HTTP as the referee says, and how many not. */
final class RightsOverHttp implements Measurement {

  private static final int RECORDS = Integer.getInteger("formwork.bench.cells", 24);
  private static final int PROBES = 6;

  /** The support desk, and applications made at random of these numbers. */
  private static final List<String> PLAYS =
      List.of(System.getProperty("formwork.bench.plays", "desk,7,8").split(","));

  @Override
  public String word() {
    return "rights-http";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Rights over HTTP",
        "a running server asked by everybody: records, lists, figures, searches, filters, files,"
            + " history, explanations and descriptions held against the referee; what may not be"
            + " seen answered as what is not there; and everything again after each hidden text was"
            + " exchanged, byte for byte; %d records of an object".formatted(RECORDS));
    for (String play : PLAYS) {
      Path data = Files.createDirectories(folder.resolve(play));
      if (play.equals("desk")) {
        run(
            installation,
            installation.home(),
            data,
            report,
            RightsProven.supportDesk(installation));
      } else {
        long seed = Long.parseLong(play);
        Path definitions = WebProof.write(seed, folder.resolve("definitions" + seed));
        run(installation, definitions, data, report, Play.random(seed));
      }
    }
  }

  private static void run(
      Installation installation, Path definitions, Path data, Report report, Play play)
      throws Exception {
    try (RunningServer server = RunningServer.withoutPeople(installation, definitions, data)) {
      Instant begun = Instant.now();
      Tally tally = proof(server, data).of(play, (login, records, heard) -> {});
      RightsProven.told(data.getFileName().toString(), tally, begun, report);
    }
  }

  private static WebProof proof(RunningServer server, Path data) {
    DatabaseAddress address = server.database();
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(address.url());
    database.setUser(address.user());
    database.setPassword(address.password());
    return new WebProof(server.url(), database, data, RECORDS, PROBES);
  }
}
