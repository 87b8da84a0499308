package io.formwork.metadata.reference;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.definition.Anatomy;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.resolve.ExpressionNote;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the expressions of every place may name, as the compiler was told when it read the example:
 * nobody writes this table by hand.
 */
final class KnownWhere {

  private final DefinitionSource example;

  KnownWhere(DefinitionSource example) {
    this.example = example;
  }

  String page() {
    StringBuilder page = new StringBuilder("# What expressions know where\n\n");
    page.append("`now` and `today` are known everywhere. [Expressions](../expressions.md) says ");
    page.append("what the words mean.\n\n");
    page.append("| place | bare names are fields of | also known |\n|---|---|---|\n");
    rows().forEach((known, places) -> page.append(row(known, places)));
    return page.toString();
  }

  /** What is known to the places in which it is, in the order of the example's files. */
  Map<Known, Set<String>> rows() {
    Problems problems = new Problems();
    new ApplicationReader().read(example, problems);
    Map<Span, Environment> environments = new LinkedHashMap<>();
    for (var note : problems.notes()) {
      if (note instanceof ExpressionNote written) {
        environments.putIfAbsent(written.span(), written.environment());
      }
    }
    Rows rows = new Rows(environments);
    DefinitionFiles files = new DefinitionLoader(new Problems()).load(example.files());
    files.definitions().forEach(d -> Anatomy.visit(d.content(), d.kind(), rows));
    rows.drawings();
    return rows.found;
  }

  private static String row(Known known, Set<String> places) {
    return "| %s | %s | %s |\n"
        .formatted(
            String.join("; ", places),
            known.bare(),
            known.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")));
  }

  /**
   * What is known at a place.
   *
   * @param bare whose fields are written without anything before them
   */
  record Known(String bare, Set<String> words) {

    static Known of(Environment environment) {
      Set<String> words = new TreeSet<>(environment.roots().keySet());
      words.addAll(environment.variables().keySet());
      if (environment.settings()) {
        words.add(Setting.ROOT);
      }
      return new Known(bare(environment), words);
    }

    private static String bare(Environment environment) {
      Optional<Environment.Start> bare = environment.bare();
      Optional<Environment.Start> it = Optional.ofNullable(environment.roots().get("it"));
      if (bare.isEmpty()) {
        return "nothing";
      }
      if (it.equals(bare)) {
        return "the candidate";
      }
      if (it.isPresent() && it.get().root() == Root.IT) {
        return "the counted record";
      }
      return bare.get().root() == Root.TARGET ? "the record being edited" : "the record";
    }
  }

  /** Finds out under which key each expression stands. */
  private static final class Rows implements Anatomy.Visitor {

    private final Map<Span, Environment> environments;
    private final Map<Known, Set<String>> found = new LinkedHashMap<>();

    Rows(Map<Span, Environment> environments) {
      this.environments = environments;
    }

    @Override
    public void entry(YamlNode.Entry entry, Key key, Descriptor descriptor) {
      String place = "`%s` of %s".formatted(key.name(), withoutType(descriptor.thing()));
      scalars(entry.value(), key.shape()).forEach(scalar -> place(scalar.span(), place));
    }

    /** What is left stands in no YAML file. */
    void drawings() {
      environments.keySet().stream()
          .filter(span -> span.file().endsWith(".bpmn"))
          .toList()
          .forEach(span -> place(span, "the condition of a flow in a drawing"));
    }

    private void place(Span span, String place) {
      Environment environment = environments.get(span);
      if (environment != null) {
        found.computeIfAbsent(Known.of(environment), known -> new LinkedHashSet<>()).add(place);
      }
    }

    private static String withoutType(String thing) {
      return thing.startsWith("a field of type") ? "a field" : thing;
    }

    /** The value itself, or those of names that the author chose, as under {@code set}. */
    private static List<YamlNode.Scalar> scalars(YamlNode node, Shape shape) {
      if (node instanceof YamlNode.Scalar scalar) {
        return List.of(scalar);
      }
      if (shape instanceof Shape.Named && node instanceof YamlNode.Mapping mapping) {
        return mapping.list().stream()
            .map(YamlNode.Entry::value)
            .filter(YamlNode.Scalar.class::isInstance)
            .map(YamlNode.Scalar.class::cast)
            .toList();
      }
      return List.of();
    }
  }
}
