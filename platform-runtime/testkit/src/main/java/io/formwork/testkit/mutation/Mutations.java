package io.formwork.testkit.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * All ways of changing a body of definitions, the same ones in the same order whenever they are
 * asked for.
 */
public final class Mutations {

  private static final List<Damage> WAYS =
      List.of(
          new KeyDamage(),
          new ValueDamage(),
          new ReferenceDamage(),
          new NameDamage(),
          new ExpressionDamage(),
          new SyntaxDamage(),
          new CharacterDamage(),
          new SizeDamage(),
          new FileDamage(),
          new CircleDamage(),
          new TableDamage(),
          new RuleDamage(),
          new DrawingDamage(),
          new Harmless());

  private Mutations() {}

  /**
   * So many of each kind, spread evenly over the places where they can be made; all where there are
   * fewer.
   */
  public static List<Mutation> of(Body body, int most) {
    SequencedMap<String, List<Mutation>> kinds = new LinkedHashMap<>();
    all(body)
        .forEach(mutation ->
            kinds.computeIfAbsent(mutation.kind(), kind -> new ArrayList<>()).add(mutation));
    return kinds.values().stream().flatMap(kind -> spread(kind, most)).toList();
  }

  private static Stream<Mutation> all(Body body) {
    return WAYS.stream().flatMap(way -> way.of(body));
  }

  private static Stream<Mutation> spread(List<Mutation> all, int most) {
    int count = Math.min(most, all.size());
    return Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> all.get(i * all.size() / count));
  }
}
