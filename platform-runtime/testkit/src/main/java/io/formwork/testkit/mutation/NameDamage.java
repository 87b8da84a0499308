package io.formwork.testkit.mutation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that cannot be given, and names changed where they are defined but not where used. */
final class NameDamage implements Damage {

  private static final Set<String> DEFINES =
      Set.of(
          "fields",
          "relations",
          "owned",
          "states",
          "transitions",
          "checks",
          "values",
          "measures",
          "plots");

  @Override
  public Stream<Mutation> of(Body body) {
    List<Site> defined =
        body.sites().stream()
            .filter(site -> site.key().isEmpty() && DEFINES.contains(site.above()))
            .toList();
    Map<String, Long> bearers =
        body.sites().stream()
            .filter(site -> site.key().isEmpty())
            .collect(Collectors.groupingBy(Site::name, Collectors.counting()));
    Stream<Mutation> bad = defined.stream().flatMap(site -> bad(body, site));
    Stream<Mutation> renamed =
        defined.stream()
            .filter(site -> bearers.getOrDefault(site.name(), 0L) == 1L)
            .flatMap(site -> renamed(body, site));
    return Stream.concat(bad, renamed);
  }

  private static Stream<Mutation> bad(Body body, Site site) {
    String name = site.name();
    return Stream.of(
            Map.entry(
                "name with a capital",
                name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)),
            Map.entry("name with a Cyrillic letter", Lookalikes.cyrillic(name).orElse(name + "а")),
            Map.entry("name with a zero-width space", Lookalikes.withZeroWidthSpace(name)),
            Map.entry("name with a space", name + " two"),
            Map.entry("name with a hyphen", name + "-two"),
            Map.entry("name that begins with a digit", "1" + name),
            Map.entry("name of 41 letters", "n".repeat(41)))
        .map(bad ->
            body.refused(
                bad.getKey(),
                site.said(),
                site.page().with(site.entry().key().span(), bad.getValue()),
                site.place()));
  }

  /** Definition and uses contradict each other: a message at any of them is right. */
  private static Stream<Mutation> renamed(Body body, Site site) {
    List<Place> uses =
        body.values().stream()
            .filter(value -> value.is("the name of") && names(value.text(), site.name()))
            .map(Value::place)
            .toList();
    if (uses.isEmpty()) {
      return Stream.of();
    }
    Place[] places = Stream.concat(uses.stream(), Stream.of(site.place())).toArray(Place[]::new);
    var changed = site.page().with(site.entry().key().span(), site.name() + "_zz");
    return Stream.of(body.refused("renamed where it is defined", site.said(), changed, places));
  }

  private static boolean names(String use, String name) {
    String bare = use.startsWith("-") ? use.substring(1) : use;
    return bare.equals(name) || bare.startsWith(name + ".");
  }
}
