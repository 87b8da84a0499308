package io.formwork.testkit.mutation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names that lead nowhere, where they are used. */
final class ReferenceDamage implements Damage {

  /** Keys whose own keys are names of things that exist elsewhere. */
  private static final Set<String> BY_NAME =
      Set.of("policies", "set", "by", "nodes", "with", "to_have", "records", "texts");

  /** Fields of the shipped objects that hold one of a list of words. */
  private static final Set<String> WORDS =
      Set.of("roles", "line", "criticality", "category", "status");

  @Override
  public Stream<Mutation> of(Body body) {
    Stream<Mutation> values =
        body.values().stream()
            .filter(value -> value.is("the name of") && value.isOnOneLine())
            .flatMap(value -> value(body, value));
    Stream<Mutation> keys =
        body.sites().stream()
            .filter(site -> site.key().isEmpty() && BY_NAME.contains(above(site)))
            .filter(site -> !site.isFirstOfFile())
            .map(site -> key(body, site));
    Stream<Mutation> words = body.values().stream().flatMap(value -> word(body, value).stream());
    return Stream.of(values, keys, words).flatMap(all -> all);
  }

  /** Texts stand at the top of their file. */
  private static String above(Site site) {
    boolean text = site.page().path().contains("/texts/");
    return text ? "texts" : site.above();
  }

  private static Stream<Mutation> value(Body body, Value value) {
    Mutation misspelled = replaced(body, "reference misspelled", value, value.text() + "_zz");
    Mutation empty = replaced(body, "reference of no letters", value, "\"\"");
    return Stream.concat(
        Stream.of(misspelled, empty),
        Lookalikes.cyrillic(value.text()).stream()
            .map(name -> replaced(body, "reference with a Cyrillic letter", value, name)));
  }

  private static Mutation replaced(Body body, String kind, Value value, String written) {
    return body.refused(
        kind, value.said(), value.page().with(value.node().span(), written), value.place());
  }

  private static Mutation key(Body body, Site site) {
    var changed = site.page().with(site.entry().key().span(), site.name() + "_zz");
    return body.refused(
        "name misspelled under \"" + above(site) + "\"", site.said(), changed, site.place());
  }

  private static Optional<Mutation> word(Body body, Value value) {
    boolean meant =
        value.is("a value")
            && value.path().size() > 1
            && BY_NAME.contains(value.path().get(value.path().size() - 2))
            && WORDS.contains(value.path().getLast());
    if (!meant || value.text().startsWith("$")) {
      return Optional.empty();
    }
    return Optional.of(replaced(body, "word of no list", value, "zz_nothing"));
  }
}
