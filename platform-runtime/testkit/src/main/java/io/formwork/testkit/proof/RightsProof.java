package io.formwork.testkit.proof;

import io.formwork.metadata.model.ObjectType;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds an application against a referee of its own: what the definitions say each person sees is
 * what every channel tells, cell by cell.
 */
public final class RightsProof {

  private final DatabaseServer server;
  private final int records;
  private final int probes;

  /**
   * @param records so many of each object
   * @param probes so many records of each object where every cell takes a question of its own
   */
  public RightsProof(DatabaseServer server, int records, int probes) {
    this.server = server;
    this.records = records;
    this.probes = probes;
  }

  /** An application with its people. */
  public Tally of(Play play) {
    return examine(play, List.of(Optional.empty())).getFirst();
  }

  /**
   * The rules that could be broken without anybody noticing; none if the proof is worth something.
   */
  public List<String> unnoticed(long seed) {
    List<Referee.Rule> rules = List.of(Referee.Rule.values());
    List<Tally> tallies = examine(Play.random(seed), rules.stream().map(Optional::of).toList());
    List<String> unnoticed = new ArrayList<>();
    for (int index = 0; index < rules.size(); index++) {
      if (tallies.get(index).wrong().isEmpty()) {
        unnoticed.add(rules.get(index).name());
      }
    }
    return unnoticed;
  }

  private List<Tally> examine(Play play, List<Optional<Referee.Rule>> overlooked) {
    try (TestDatabase database = server.empty();
        Stage stage = Stage.set(database.dataSource(), play, records)) {
      return overlooked.stream().map(rule -> examined(stage, rule)).toList();
    }
  }

  private Tally examined(Stage stage, Optional<Referee.Rule> overlooked) {
    Tally tally = new Tally();
    Referee referee = stage.referee(overlooked);
    for (Asker asker : stage.askers()) {
      Sight sight = Sight.of(stage, referee, tally, asker);
      Tellings tellings = new Tellings(sight);
      Probes asked = new Probes(sight);
      tellings.views();
      for (ObjectType type : stage.objects()) {
        stage
            .transactions()
            .required(() -> {
              tellings.records(type);
              tellings.lists(type);
              if (overlooked.isEmpty()) {
                asked.probes(type);
                asked.figures(type);
              }
              if (overlooked.isEmpty() || overlooked.get() == Referee.Rule.SEARCH) {
                asked.searches(type, probes);
              }
            });
        if (overlooked.isEmpty()) {
          tellings.explanations(type, probes);
          asked.guesses(type, probes);
        }
      }
    }
    return tally;
  }

  /** The figures, a line a channel. */
  public static String table(Map<String, Long> cells) {
    StringBuilder text = new StringBuilder();
    cells.forEach((channel, count) -> text.append("%-16s %9d%n".formatted(channel, count)));
    return text.toString();
  }
}
