package io.formwork.testkit.mutation;

import io.formwork.metadata.yaml.YamlNode;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files too large or too deep, and what YAML has beyond keys and values: bombs, tags, documents.
 */
final class SizeDamage implements Damage {

  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 64;
  private static final int ABYSS = 10_000;

  @Override
  public Stream<Mutation> of(Body body) {
    return Stream.concat(
        body.yaml().stream().flatMap(page -> whole(body, page)),
        body.values().stream()
            .filter(v -> v.is("") && v.isOnOneLine())
            .filter(v -> v.node() instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty())
            .flatMap(value -> value(body, value)));
  }

  private static Stream<Mutation> whole(Body body, Page page) {
    int last = page.lines().size();
    int bytes = page.file().bytes().length;
    String end = page.text().endsWith("\n") ? "" : "\n";
    return Stream.of(
        added(body, "a byte over 1 MiB", page, () -> "#".repeat(LARGEST + 1 - bytes), 1, 1),
        added(body, "second document", page, () -> end + "---\nview: other\n", last + 1, last + 1),
        added(body, "alias bomb", page, () -> end + bomb(), last + 1, last + 2),
        added(
            body,
            "block nested 1,000 deep",
            page,
            () -> end + block(),
            last + 1,
            last + DEEPEST + 1),
        added(body, "merge key", page, () -> end + "<<: { a: b }\n", last + 1, last + 1));
  }

  private static Mutation added(
      Body body, String kind, Page page, Supplier<String> text, int first, int last) {
    Place place = new Place(page.path(), first, last);
    Change changed = () -> page.withText(page.text() + text.get()).file();
    return body.refused(kind, page.path(), changed, place);
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i))
          .append(("*a" + (i - 1) + ", ").repeat(9))
          .append("]\n");
    }
    return bomb.toString();
  }

  /** Each key stands one space further to the right. */
  private static String block() {
    StringBuilder block = new StringBuilder();
    IntStream.range(0, 1_000).forEach(i -> block.append(" ".repeat(i)).append("deep:\n"));
    return block.toString();
  }

  private static Stream<Mutation> value(Body body, Value value) {
    return Stream.of(
        replaced(body, "anchor", value, "&here " + value.written()),
        replaced(body, "alias", value, "*there"),
        replaced(body, "tag", value, "!!str " + value.written()),
        replaced(body, "tag of a Java class", value, "!!javax.script.ScriptEngineManager []"),
        replaced(body, "nested 65 deep", value, "[".repeat(65) + "]".repeat(65)),
        replaced(body, "nested 10,000 deep", value, "[".repeat(ABYSS) + "]".repeat(ABYSS)),
        replaced(body, "keys nested 10,000 deep", value, "{a: ".repeat(ABYSS) + "}".repeat(ABYSS)));
  }

  private static Mutation replaced(Body body, String kind, Value value, String written) {
    return body.refused(
        kind, value.said(), value.page().with(value.node().span(), written), value.place());
  }
}
