package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.process.Programs;
import io.formwork.launcher.process.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The data folder of an embedded PostgreSQL: made once, with Russian rules for text, and then kept.
 *
 * @param folder what PostgreSQL calls its data directory
 */
record Cluster(Path folder, String password) {

  static final String USER = "formwork";

  /** The cluster in that folder; made when there is none. */
  static Cluster in(Path folder, PostgresBinaries binaries) throws IOException {
    Path passwordFile = folder.resolveSibling("postgres.password");
    if (!Files.exists(folder)) {
      create(folder, passwordFile, binaries);
    }
    return new Cluster(folder, Files.readString(passwordFile).strip());
  }

  private static void create(Path folder, Path passwordFile, PostgresBinaries binaries)
      throws IOException {
    writePassword(passwordFile);
    Path unfinished = Files.createTempDirectory(folder.resolveSibling("."), "postgres-");
    Programs.Ended ended =
        Programs.run(UnprivilegedUser.command(initdb(unfinished, passwordFile, binaries)));
    if (!ended.well()) {
      throw failed(folder, ended.output());
    }
    // Renamed only when complete: a start that broke off here begins anew the next time.
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> initdb(Path folder, Path passwordFile, PostgresBinaries binaries) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + folder,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=ru",
        "--locale=C.UTF-8");
  }

  private static Refusal failed(Path folder, String output) {
    if (output.contains("No space left on device")) {
      return diskFull(folder);
    }
    return new Refusal(
        "PostgreSQL cannot make its data folder %s: %s"
            .formatted(folder, output.lines().reduce((first, last) -> last).orElse("")));
  }

  static Refusal diskFull(Path folder) {
    return new Refusal("The disk of " + folder + " is full; free some space and start again.");
  }

  private static void writePassword(Path file) throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    SecretFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }
}
