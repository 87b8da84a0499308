package io.formwork.testkit.proof;

import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.source.DefinitionSource;
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
  private final int records;
  private final int probes;

  /**
   * @param server serves the definitions, without demo data
   * @param database of that server
   * @param records so many of each object
   * @param probes so many records of each object where every cell takes a question of its own
   */
  public WebProof(URI server, DataSource database, int records, int probes) {
    this.server = server;
    this.database = database;
    this.records = records;
    this.probes = probes;
  }

  /** Another channel to listen at: for a login, it tells all that it hears. */
  @FunctionalInterface
  public interface Channel {
    void listen(String login, List<Shown> records, BiConsumer<String, String> heard);
  }

  /** A record of the world. */
  public record Shown(String object, long id) {}

  /** An application of definitions, with people that its seeds bring. */
  public Tally of(
      DefinitionSource definitions,
      String app,
      String seed,
      List<String> logins,
      List<String> objects,
      Channel channel) {
    Stage.Play play = new Stage.Play(definitions, app, seed, logins, objects);
    try (Stage stage = Stage.set(database, play, records)) {
      return examined(stage, channel);
    }
  }

  /** The application of nasty policies whose definitions the server serves. */
  public Tally ofRandom(long seed) {
    RandomApplication nasty = new RandomApplication(seed);
    return of(
        nasty.source(),
        RandomApplication.NAME,
        "people",
        nasty.logins(),
        List.of("item", "item_notes"),
        (login, there, heard) -> {});
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

  private Tally examined(Stage stage, Channel channel) {
    Tally tally = new Tally();
    WebFiles files = WebFiles.brought(stage, server, probes);
    Referee referee = stage.referee(Optional.empty());
    for (World.Row self : stage.people()) {
      Sight sight = Sight.of(stage.application(), stage.world(), referee, tally, self);
      Visitor visitor = new Visitor(server, sight.actor().login());
      Api api = new Api(visitor, stage.application().name());
      WebTellings tellings = new WebTellings(sight, api);
      tellings.documents();
      for (ObjectType type : stage.objects()) {
        tellings.records(type);
        tellings.lists(type);
        WebProbes asked = new WebProbes(sight, api);
        asked.figures(type);
        asked.searches(type, probes);
        asked.filters(type, probes);
        asked.nothings(type, probes);
      }
      files.ask(sight, api);
      new Interference(stage, sight, api, database).prove();
      channel.listen(sight.actor().login(), records(stage), sight::heard);
    }
    return tally;
  }

  private static List<Shown> records(Stage stage) {
    return stage.objects().stream()
        .flatMap(type -> stage.world().all(type.name()).stream())
        .map(row -> new Shown(row.type().name(), row.id()))
        .toList();
  }
}
