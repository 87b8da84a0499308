package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.yaml.YamlMerge;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a layer gives up under {@code removed} is taken out of the definition below, which need not
 * be touched: values of choices, parts of an object, policies of a role, and of an overlay whole
 * definitions. The texts that were written for it stay where they are and are no mistake.
 */
final class GivenUp {

  private static final String REMOVED = "removed";
  private static final String LIFECYCLE = "lifecycle";

  /** Where a part of an object may stand; what several parts are called, the first of them is. */
  private static final List<String> PARTS =
      List.of(
          "fields",
          "relations",
          "owned",
          "checks",
          "unique",
          "indexes",
          "summaries",
          "collections");

  private final Problems problems;
  private final Set<String> addresses = new TreeSet<>();
  private final Set<String> objects = new LinkedHashSet<>();
  private final Set<String> overlays = new TreeSet<>();

  GivenUp(Problems problems) {
    this.problems = problems;
  }

  /** The addresses of everything that was given up. */
  Set<String> addresses() {
    return addresses;
  }

  /** The records of an object that an overlay gives up are given up by the application. */
  Definition by(Definition app) {
    if (objects.isEmpty()) {
      return app;
    }
    YamlNode.Scalar key = new YamlNode.Scalar(REMOVED, YamlNode.Style.PLAIN, app.span());
    List<YamlNode> names = new ArrayList<>(app.content().items(REMOVED));
    objects.forEach(name -> names.add(new YamlNode.Scalar(name, key.style(), app.span())));
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(app.content().entries());
    entries.put(REMOVED, new YamlNode.Entry(key, new YamlNode.Sequence(names, app.span())));
    return app.withContent(new YamlNode.Mapping(entries, app.content().span()));
  }

  /** The definition of the upper layer, laid over what is left of the one below. */
  Definition laid(Definition base, Definition upper) {
    YamlNode.Mapping laid = YamlMerge.over(below(base, upper), upper.content());
    return upper.withContent(
        base.kind() == Kind.OBJECT ? Without.both(laid, base.content(), REMOVED) : laid);
  }

  /** Where nothing lies below, there is nothing to give up. */
  void alone(Definition lowest) {
    if (lowest.kind() == Kind.ROLE) {
      lowest.content().scalars(REMOVED).forEach(name -> nothing(name, Set.of()));
    }
  }

  private YamlNode.Mapping below(Definition base, Definition upper) {
    YamlNode.Mapping content = base.content();
    return switch (base.kind()) {
      case CHOICES -> choices(base, upper.content().mapping(REMOVED).entries().keySet());
      case OBJECT -> object(base, upper);
      case ROLE -> role(base, upper);
      case TABLE -> rows(content, upper.content());
      default -> content;
    };
  }

  private YamlNode.Mapping choices(Definition base, Set<String> names) {
    names.forEach(name -> addresses.add(Addresses.of(base) + "." + name));
    return Without.item(Without.keys(base.content(), "values", names), "order", names);
  }

  private YamlNode.Mapping object(Definition base, Definition upper) {
    YamlNode.Mapping content = Without.replaced(base.content(), LIFECYCLE, lifecycle(base, upper));
    for (YamlNode.Scalar name : upper.content().scalars(REMOVED)) {
      Optional<String> part = part(base.content(), name.text());
      if (part.isPresent()) {
        addresses.add(base.name() + between(part.get()) + name.text());
        content = Without.keys(content, part.get(), Set.of(name.text()));
      } else if (overlays.contains(upper.folder()) && !isTransition(base, name)) {
        nothing(name, base.content().mapping("fields").entries().keySet());
      }
    }
    return content;
  }

  /** Of a transition that bears the name of a field the field is meant. */
  private static Optional<String> part(YamlNode.Mapping content, String name) {
    return PARTS.stream().filter(key -> content.mapping(key).has(name)).findFirst();
  }

  /** What leads from an object to a part of it in an address. */
  private static String between(String part) {
    return switch (part) {
      case "fields", "relations" -> ".";
      case "owned" -> "_";
      case "indexes" -> ".index.";
      case "summaries" -> ".summary.";
      case "collections" -> ".collection.";
      case "checks" -> ".check.";
      default -> "." + part + ".";
    };
  }

  private static boolean isTransition(Definition base, YamlNode.Scalar name) {
    return base.content().mapping(LIFECYCLE).mapping("transitions").has(name.text());
  }

  private YamlNode.Mapping lifecycle(Definition base, Definition upper) {
    YamlNode.Mapping below = base.content().mapping(LIFECYCLE);
    String field = below.text("field").orElse("status");
    Set<String> states = upper.content().mapping(LIFECYCLE).mapping(REMOVED).entries().keySet();
    states.forEach(state -> addresses.add(base.name() + "." + field + "." + state));
    Set<String> transitions = new LinkedHashSet<>();
    for (YamlNode.Scalar name : upper.content().scalars(REMOVED)) {
      if (isTransition(base, name) && part(base.content(), name.text()).isEmpty()) {
        transitions.add(name.text());
        addresses.add(base.name() + ".transition." + name.text());
      }
    }
    return Without.keys(Without.keys(below, "states", states), "transitions", transitions);
  }

  private YamlNode.Mapping role(Definition base, Definition upper) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> known = base.content().mapping("policies").entries().keySet();
    for (YamlNode.Scalar name : upper.content().scalars(REMOVED)) {
      if (!known.contains(name.text())) {
        nothing(name, known);
      }
      names.add(name.text());
      addresses.add(Addresses.of(base) + "." + name.text());
    }
    return Without.keys(base.content(), "policies", names);
  }

  /** A table has its rows here or in a spreadsheet: who writes the one gives up the other. */
  private static YamlNode.Mapping rows(YamlNode.Mapping base, YamlNode.Mapping upper) {
    if (upper.has("rows")) {
      return Without.key(base, "rows_from");
    }
    return upper.has("rows_from") ? Without.key(base, "rows") : base;
  }

  /** Takes the definitions out that the overlay names by their addresses. */
  void definitions(Map<Kind, SequencedMap<String, Definition>> below, Definition overlay) {
    overlays.add(overlay.folder());
    Set<String> known = new TreeSet<>();
    below.values().forEach(all -> all.values().forEach(each -> known.add(Addresses.of(each))));
    for (YamlNode.Scalar address : overlay.content().scalars(REMOVED)) {
      if (!known.contains(address.text())) {
        nothing(address, known);
      }
      addresses.add(address.text());
      if (below.getOrDefault(Kind.OBJECT, Without.NOTHING).containsKey(address.text())) {
        objects.add(address.text());
      }
      below
          .values()
          .forEach(all -> all.values().removeIf(each -> Addresses.of(each).equals(address.text())));
    }
  }

  private void nothing(YamlNode.Scalar name, Set<String> known) {
    String detail =
        "Nothing that lies below is called \"%s\", so there is nothing to give up.%s"
            .formatted(name.text(), Suggestion.sentence(name.text(), known));
    problems.error("Nothing to remove", detail, name.content());
  }
}
