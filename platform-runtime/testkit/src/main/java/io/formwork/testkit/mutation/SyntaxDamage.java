package io.formwork.testkit.mutation;

import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Quotes, brackets, colons and indentation lost by a slip of the hand. */
final class SyntaxDamage implements Damage {

  @Override
  public Stream<Mutation> of(Body body) {
    Stream<Mutation> values =
        body.values().stream()
            .filter(value -> value.isOnOneLine() && !value.path().isEmpty())
            .flatMap(value -> value(body, value));
    Stream<Mutation> lines =
        body.sites().stream()
            .filter(site -> site.isOnOneLine() && !site.isInBraces())
            .flatMap(site -> line(body, site));
    return Stream.concat(values, lines);
  }

  private static Stream<Mutation> value(Body body, Value value) {
    String written = value.written();
    Page page = value.page();
    int from = page.offset(value.node().span().start());
    int until = from + written.length();
    return switch (value.node()) {
      case YamlNode.Scalar scalar when written.endsWith("\"") || written.endsWith("'") ->
          Stream.of(
              refused(body, "closing quote deleted", value, page.with(until - 1, until, "")),
              refused(body, "cut in a quote", value, cut(page, until - 1)));
      case YamlNode.Scalar scalar -> cutCharacter(body, value, from, until).stream();
      case YamlNode.Sequence list when written.startsWith("[") ->
          brackets(body, value, from, until, "square");
      case YamlNode.Mapping keys when written.startsWith("{") ->
          brackets(body, value, from, until, "curly");
      case YamlNode.Sequence list -> Stream.of();
      case YamlNode.Mapping keys -> Stream.of();
    };
  }

  private static Stream<Mutation> brackets(
      Body body, Value value, int from, int until, String which) {
    Page page = value.page();
    return Stream.of(
        refused(
            body, "closing " + which + " bracket deleted", value, page.with(until - 1, until, "")),
        refused(
            body, "opening " + which + " bracket deleted", value, page.with(from, from + 1, "")),
        refused(body, "cut in " + which + " brackets", value, cut(page, (from + until) / 2)));
  }

  /** A file that ends within the bytes of one letter. */
  private static Optional<Mutation> cutCharacter(Body body, Value value, int from, int until) {
    Page page = value.page();
    for (int i = from; i < until; i++) {
      if (page.text().charAt(i) > 0x7f) {
        byte[] bytes = cut(page, i + 1).file().bytes();
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        return Optional.of(refused(body, "cut in a letter", value, page.withBytes(cut)));
      }
    }
    return Optional.empty();
  }

  private static Change cut(Page page, int offset) {
    return page.withText(page.text().substring(0, offset));
  }

  private static Stream<Mutation> line(Body body, Site site) {
    Page page = site.page();
    int key = page.offset(site.entry().key().span().start());
    int end = page.offset(site.entry().key().span().end());
    Stream.Builder<Mutation> all = Stream.builder();
    all.add(body.refused("colon deleted", site.said(), page.with(end, end + 1, ""), site.place()));
    if (site.path().size() > 1 && !page.text().startsWith("- ", key - 2)) {
      all.add(
          body.refused(
              "indented by one less", site.said(), page.with(key - 1, key, ""), site.place()));
      all.add(
          body.refused(
              "tab in the indentation", site.said(), page.with(key - 1, key, "\t"), site.place()));
    }
    if (followsText(site)) {
      all.add(
          body.refused(
              "indented by one more", site.said(), page.with(key, key, " "), site.place()));
    }
    return all.build();
  }

  /** Whether the key before has a plain text for its value. */
  private static boolean followsText(Site site) {
    int index = site.owner().list().indexOf(site.entry());
    return index > 0
        && site.owner().list().get(index - 1).value() instanceof YamlNode.Scalar scalar
        && scalar.style() == YamlNode.Style.PLAIN;
  }

  private static Mutation refused(Body body, String kind, Value value, Change changed) {
    return body.refused(kind, value.said(), changed, value.place());
  }
}
