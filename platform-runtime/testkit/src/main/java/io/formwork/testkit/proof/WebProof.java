package io.formwork.testkit.proof;

import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testkit.web.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * Holds a running server against the referee: what it answers over HTTP is what the definitions say
 * each person sees. It puts its people and records into the server's database itself.
 */
public final class WebProof {

  private final URI server;
  private final DataSource database;
  private final Path data;
  private final int records;
  private final int probes;

  /**
   * @param server serves the definitions, without demo data
   * @param database of that server
   * @param data the folder of that server
   * @param records so many of each object
   * @param probes so many records of each object where every cell takes a question of its own
   */
  public WebProof(URI server, DataSource database, Path data, int records, int probes) {
    this.server = server;
    this.database = database;
    this.data = data;
    this.records = records;
    this.probes = probes;
  }

  /** Another channel to listen at: for a login, it tells all that it hears. */
  @FunctionalInterface
  public interface Channel {
    void listen(String login, List<Shown> records, BiConsumer<String, String> heard);
  }

  /** A record of the world. */
  public record Shown(String app, String object, long id) {}

  /** An application with its people, which the server serves. */
  public Tally of(Play play, Channel channel) {
    Tally tally = new Tally();
    try (Receiver receiver = Receiver.of(data, RandomProcess.SECRET);
        Stage stage = Stage.set(database, play, records)) {
      WebTidings tidings = new WebTidings(stage, stage.referee(Optional.empty()), tally);
      if (tidings.any()) {
        tell(stage, play.creator(), receiver);
      }
      examine(stage, tally, channel);
      if (tidings.any()) {
        tidings.judge(receiver);
      }
      return tally;
    }
  }

  /** Listens to the other channel alone. */
  public Tally listening(Play play, Channel channel) {
    Tally tally = new Tally();
    try (Stage stage = Stage.set(database, play, records)) {
      for (Asker asker : stage.askers()) {
        Sight sight = Sight.of(stage, stage.referee(Optional.empty()), tally, asker);
        listen(stage, sight, asker, channel);
      }
      return tally;
    }
  }

  private static void listen(Stage stage, Sight sight, Asker asker, Channel channel) {
    if (asker.substitute().isEmpty()) {
      channel.listen(sight.actor().login(), records(stage), sight::heard);
    }
  }

  /** Webhooks send there from now on, and what waits as well. */
  private void tell(Stage stage, String administrator, Receiver receiver) {
    new Visitor(server, administrator)
        .json(
            "PATCH",
            "api/apps/" + stage.application().name() + "/settings",
            "{\"%s\": \"%s\"}".formatted(RandomProcess.ADDRESS, receiver.address()))
        .good();
  }

  /** Writes the definitions of nasty policies, for a server to serve. */
  public static Path write(long seed, Path folder) throws IOException {
    for (SourceFile file : new RandomApplication(seed).source().files()) {
      Path place = folder.resolve(file.path());
      Files.createDirectories(place.getParent());
      Files.write(place, file.bytes());
    }
    return folder;
  }

  private void examine(Stage stage, Tally tally, Channel channel) {
    WebFiles files = WebFiles.brought(stage, server, probes);
    Referee referee = stage.referee(Optional.empty());
    for (Asker asker : stage.askers()) {
      Sight sight = Sight.of(stage, referee, tally, asker);
      Visitor visitor = asker.visitor(server);
      Api api = new Api(visitor, stage.application().name());
      WebTellings tellings = new WebTellings(sight, api);
      tellings.documents();
      new WebViews(sight, api).ask();
      for (ObjectType type : stage.objects()) {
        tellings.records(type);
        tellings.lists(type);
        tellings.explanations(type, probes);
        new WebExports(sight, api).lists(type);
        WebProbes asked = new WebProbes(sight, api);
        asked.figures(type);
        asked.sums(type);
        asked.searches(type, probes);
        asked.filters(type, probes);
        asked.nothings(type, probes);
        WebWays ways = new WebWays(sight, api);
        ways.collections(type);
        ways.many(type, probes);
      }
      files.ask(sight, api);
      WebSaves saves = new WebSaves(sight, api);
      for (ObjectType type : stage.objects()) {
        saves.conflicts(type);
        saves.uniques(type, probes);
      }
      new Interference(stage, sight, api, database).prove();
      listen(stage, sight, asker, channel);
    }
  }

  private static List<Shown> records(Stage stage) {
    return stage.objects().stream()
        .flatMap(type -> stage.world().all(type.name()).stream())
        .map(row -> new Shown(stage.application().name(), row.type().name(), row.id()))
        .toList();
  }
}
