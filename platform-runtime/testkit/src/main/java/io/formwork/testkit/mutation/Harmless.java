package io.formwork.testkit.mutation;

import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/** The same written otherwise. */
final class Harmless implements Damage {

  @Override
  public Stream<Mutation> of(Body body) {
    return Stream.of(
            body.yaml().stream().flatMap(page -> page(body, page)),
            Stream.concat(body.pages("bpmn").stream(), body.pages("drl").stream())
                .flatMap(page -> standard(body, page)),
            body.sites().stream().flatMap(site -> swapped(body, site)),
            body.values().stream().flatMap(value -> quoted(body, value)))
        .flatMap(all -> all);
  }

  private static Stream<Mutation> page(Body body, Page page) {
    String text = page.text();
    boolean hasBlocks = text.contains(": |") || text.contains(": >");
    Stream<Mutation> everywhere =
        hasBlocks
            ? Stream.of()
            : Stream.of(
                body.unnoticed(
                    "comments behind the lines",
                    page.path(),
                    page.withText(text.replace("\n", "  # so\n"))),
                body.unnoticed(
                    "empty lines added", page.path(), page.withText(text.replace("\n", "\n\n"))),
                body.unnoticed(
                    "blanks behind the lines",
                    page.path(),
                    page.withText(text.replace("\n", "  \n"))));
    Stream<Mutation> anywhere =
        Stream.of(
            body.unnoticed("comment added", page.path(), page.withText("# Said before.\n" + text)),
            body.unnoticed(
                "lines ended with CRLF", page.path(), page.withText(text.replace("\n", "\r\n"))),
            body.unnoticed(
                "lines ended with CR", page.path(), page.withText(text.replace("\n", "\r"))),
            body.unnoticed(
                "no end of the last line", page.path(), page.withText(text.stripTrailing())),
            body.unnoticed("byte order mark", page.path(), page.withText("\uFEFF" + text)));
    return Stream.concat(anywhere, everywhere);
  }

  private static Stream<Mutation> standard(Body body, Page page) {
    String what = page.file().ending();
    return Stream.of(
        body.unnoticed(
            what + " with CRLF", page.path(), page.withText(page.text().replace("\n", "\r\n"))),
        body.unnoticed(
            what + " with a byte order mark", page.path(), page.withText("\uFEFF" + page.text())));
  }

  /** Two keys of the language one before the other. */
  private static Stream<Mutation> swapped(Body body, Site site) {
    List<YamlNode.Entry> siblings = site.owner().list();
    int index = siblings.indexOf(site.entry());
    boolean free = site.path().size() > 1 || index > 0;
    if (site.key().isEmpty() || !free || index + 1 >= siblings.size() || !site.isOnOneLine()) {
      return Stream.of();
    }
    YamlNode.Entry next = siblings.get(index + 1);
    if (next.key().span().start().line() != next.value().span().end().line()) {
      return Stream.of();
    }
    Page page = site.page();
    int first = page.offset(site.entry().key().span().start());
    int firstEnd = page.offset(site.entry().value().span().end());
    int second = page.offset(next.key().span().start());
    int secondEnd = page.offset(next.value().span().end());
    String text = page.text();
    String other =
        text.substring(second, secondEnd)
            + text.substring(firstEnd, second)
            + text.substring(first, firstEnd);
    return Stream.of(
        body.unnoticed("keys reordered", site.said(), page.with(first, secondEnd, other)));
  }

  private static Stream<Mutation> quoted(Body body, Value value) {
    boolean plain =
        value.is("")
            && value.isOnOneLine()
            && value.node() instanceof YamlNode.Scalar scalar
            && scalar.style() == YamlNode.Style.PLAIN
            && !scalar.isEmpty()
            && !value.is("a value");
    return plain
        ? Stream.of(
            body.unnoticed(
                "text put in quotes",
                value.said(),
                value
                    .page()
                    .with(value.node().span(), "'" + value.text().replace("'", "''") + "'")))
        : Stream.of();
  }
}
