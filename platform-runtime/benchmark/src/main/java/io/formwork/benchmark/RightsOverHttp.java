package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.metadata.source.FolderSource;
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
  private static final List<Long> NASTY = List.of(7L, 8L);

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
    Path desk = Files.createDirectories(folder.resolve("desk"));
    try (RunningServer server =
        RunningServer.withoutPeople(installation, installation.home(), desk)) {
      Instant begun = Instant.now();
      RightsProven.told("the support desk", desk(server, installation), begun, report);
    }
    for (long seed : NASTY) {
      Path definitions = WebProof.write(seed, folder.resolve("definitions" + seed));
      Path data = Files.createDirectories(folder.resolve("nasty" + seed));
      try (RunningServer server = RunningServer.withoutPeople(installation, definitions, data)) {
        Instant begun = Instant.now();
        RightsProven.told("nasty policies " + seed, proof(server).ofRandom(seed), begun, report);
      }
    }
  }

  private static Tally desk(RunningServer server, Installation installation) {
    return proof(server)
        .of(
            new FolderSource(installation.home()),
            "support_desk",
            "users",
            List.of("ivanov", "sidorova", "belov", "gromov", "orlova", "admin"),
            List.of("ticket", "ticket_messages", "criticality_request"),
            (login, records, heard) -> {});
  }

  private static WebProof proof(RunningServer server) {
    DatabaseAddress address = server.database();
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(address.url());
    database.setUser(address.user());
    database.setPassword(address.password());
    return new WebProof(server.url(), database, RECORDS, PROBES);
  }
}
