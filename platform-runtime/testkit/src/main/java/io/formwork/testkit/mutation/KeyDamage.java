package io.formwork.testkit.mutation;

import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Keys misspelled, written in letters of another alphabet, written twice, left out. */
final class KeyDamage implements Damage {

  @Override
  public Stream<Mutation> of(Body body) {
    return body.sites().stream().flatMap(site -> of(body, site));
  }

  private static Stream<Mutation> of(Body body, Site site) {
    if (site.isFirstOfFile()) {
      return respelled(body, site, "kind");
    }
    Stream<Mutation> twice = site.isOnOneLine() ? duplicated(body, site) : Stream.of();
    if (site.key().isEmpty()) {
      return twice;
    }
    Stream<Mutation> left = site.key().get().required() ? deleted(body, site) : Stream.of();
    return Stream.of(respelled(body, site, "key"), twice, left).flatMap(all -> all);
  }

  private static Stream<Mutation> respelled(Body body, Site site, String what) {
    return Stream.of(
            respelled(body, site, what + " misspelled", name -> name + "x"),
            respelled(
                body,
                site,
                what + " with a Cyrillic letter",
                name -> Lookalikes.cyrillic(name).orElse(name + "а")),
            respelled(
                body, site, what + " with a zero-width space", Lookalikes::withZeroWidthSpace),
            respelled(body, site, what + " with a hard space", Lookalikes::withHardSpace))
        .flatMap(all -> all);
  }

  private static Stream<Mutation> respelled(
      Body body, Site site, String kind, UnaryOperator<String> change) {
    var changed = site.page().with(site.entry().key().span(), change.apply(site.name()));
    return Stream.of(body.refused(kind, site.said(), changed, site.place()));
  }

  private static Stream<Mutation> duplicated(Body body, Site site) {
    Page page = site.page();
    int start = page.offset(site.entry().key().span().start());
    String entry = page.text().substring(start, page.offset(site.entry().value().span().end()));
    String apart =
        site.isInBraces()
            ? ", "
            : "\n" + " ".repeat(site.entry().key().span().start().column() - 1);
    return Stream.of(
        body.refused(
            "key duplicated", site.said(), page.with(start, start, entry + apart), site.place()));
  }

  /** The thing that lacks the key is told at its first key, or where it begins. */
  private static Stream<Mutation> deleted(Body body, Site site) {
    Page page = site.page();
    List<YamlNode.Entry> siblings = site.owner().list();
    int index = siblings.indexOf(site.entry());
    int from = page.offset(site.entry().key().span().start());
    int until = page.offset(site.entry().value().span().end());
    if (index + 1 < siblings.size()) {
      until = page.offset(siblings.get(index + 1).key().span().start());
    } else if (site.isInBraces() && index > 0) {
      from = page.offset(siblings.get(index - 1).value().span().end());
    } else if (!site.isOnOneLine()) {
      return Stream.of();
    }
    Place owner = Place.line(page.path(), site.owner().span().start().line());
    return Stream.of(
        body.refused("required key deleted", site.said(), page.with(from, until, ""), owner));
  }
}
