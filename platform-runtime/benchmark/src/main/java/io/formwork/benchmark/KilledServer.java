package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.launcher.Installation;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A server that is killed while people save and upload, again and again, and what is left. */
final class KilledServer implements Measurement {

  private static final int ROUNDS = Integer.getInteger("formwork.bench.kills", 3);
  private static final int PEOPLE = 4;
  private static final Duration UNDER_WAY = Duration.ofSeconds(6);
  private static final String WORD = "kill";
  private static final int LARGE = 8 << 20;

  @Override
  public String word() {
    return "hostile-kill";
  }

  @Override
  public void run(Installation installation, Path folder, Report report) throws Exception {
    report.title(
        "Killed servers",
        ("%d times %d people save tickets with a message each while somebody uploads %d MiB slowly;"
                + " the server is killed (SIGKILL) and started again over its database; then every"
                + " request is sent again under its key")
            .formatted(ROUNDS, PEOPLE, LARGE >> 20));
    Onslaught onslaught = new Onslaught();
    RunningServer server = RunningServer.start(installation, installation.server(), folder);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        strike(server, onslaught, WORD + "-" + round);
        server = server.again(installation, folder);
      }
      told(server, onslaught, report);
      report.figure("contents that are not what they were", spoilt(folder), "");
    } finally {
      server.close();
    }
  }

  private static void strike(RunningServer server, Onslaught onslaught, String word)
      throws InterruptedException {
    Visitor client = new Visitor(server.url(), "ivanov");
    onslaught.begin(word, client, PEOPLE);
    CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> upload(client));
    Thread.sleep(UNDER_WAY);
    server.kill();
    onslaught.end();
    upload.join();
  }

  /** Slower than the server lives; whether it ends does not matter. */
  private static void upload(Visitor client) {
    try {
      client.send(
          "POST",
          "api/apps/support_desk/files/attachment?name=large.txt",
          Map.of("Content-Type", "application/octet-stream"),
          BodyPublishers.ofInputStream(() -> new SlowText(LARGE, UNDER_WAY.multipliedBy(2))));
    } catch (UncheckedIOException gone) {
      // As it should.
    }
  }

  private static void told(RunningServer server, Onslaught onslaught, Report report) {
    Visitor client = new Visitor(server.url(), "ivanov");
    Visitor administrator = new Visitor(server.url(), "admin");
    MadeTickets left = MadeTickets.of(administrator, WORD);
    Map<String, Long> acknowledged = onslaught.acknowledged();
    List<String> keys = onslaught.keys();
    report.figure("requests", keys.size(), "");
    report.figure("acknowledged", acknowledged.size(), "");
    report.figure("there afterwards", left.subjects().size(), "");
    report.figure(
        "acknowledged and lost",
        acknowledged.values().stream()
            .filter(id -> !left.subjects().containsKey(id))
            .toList()
            .size(),
        "");
    report.figure("there by half", left.half(), "");
    again(client, keys, acknowledged, report);
    MadeTickets all = MadeTickets.of(administrator, WORD);
    report.figure("there twice after all were sent again", all.twice(), "");
    report.figure("missing after all were sent again", keys.size() - all.subjects().size(), "");
    report.figure("numbers given twice", all.sameNumbers(), "");
    report.figure("tickets without the task they wait at", withoutTask(server, all), "");
    report.line("journal " + administrator.get("api/journal").good());
  }

  private static void again(
      Visitor client, List<String> keys, Map<String, Long> acknowledged, Report report) {
    int other = 0;
    for (String key : keys) {
      Answer answer = Onslaught.send(client, key);
      long id = answer.good().get("id").asLong();
      boolean same =
          !acknowledged.containsKey(key)
              || (acknowledged.get(key) == id
                  && answer.header("Idempotency-Replayed").equals("true"));
      other += same ? 0 : 1;
    }
    report.figure("answered otherwise under their keys", other, "");
  }

  private static int withoutTask(RunningServer server, MadeTickets all) {
    JsonNode tasks = new Visitor(server.url(), "orlova").get("api/tasks").good().get("items");
    List<Long> waiting =
        tasks.findValues("record").stream().map(r -> r.path("id").asLong()).toList();
    return all.subjects().keySet().stream().filter(id -> !waiting.contains(id)).toList().size();
  }

  private static int spoilt(Path data) throws IOException, GeneralSecurityException {
    int spoilt = 0;
    try (Stream<Path> files = Files.walk(data.resolve("files"))) {
      for (Path file : files.filter(one -> one.toString().contains("contents")).toList()) {
        if (Files.isRegularFile(file) && !hash(file).equals(file.getFileName().toString())) {
          spoilt++;
        }
      }
    }
    return spoilt;
  }

  private static String hash(Path file) throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }
}
