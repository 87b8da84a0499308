package io.formwork.testkit.mutation;

import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Things that consist of themselves. */
final class CircleDamage implements Damage {

  @Override
  public Stream<Mutation> of(Body body) {
    return Stream.of(
            roles(body), fields(body), containers(body, "package"), containers(body, "overlay"))
        .flatMap(all -> all);
  }

  private static Stream<Mutation> roles(Body body) {
    List<Page> roles =
        body.yaml().stream().filter(page -> page.path().contains("/roles/")).toList();
    List<Mutation> circles = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      Page one = roles.get(i);
      Page other = roles.get((i + 1) % roles.size());
      if (!one.text().contains("\nincludes:") && !other.text().contains("\nincludes:")) {
        circles.add(
            body.refused(
                "role that includes itself",
                one.path(),
                included(one, one),
                Place.line(one.path(), FileDamage.firstKey(one) + 1)));
        circles.add(two(body, one, other));
      }
    }
    return circles.stream();
  }

  private static Mutation two(Body body, Page one, Page other) {
    Change first = included(one, other);
    Change second = included(other, one);
    return new Mutation(
        "roles that include each other",
        one.path(),
        () ->
            body.with(first.file()).stream()
                .map(file -> file.path().equals(other.path()) ? second.file() : file)
                .toList(),
        Mutation.refusedAt(
            Place.line(one.path(), FileDamage.firstKey(one) + 1),
            Place.line(other.path(), FileDamage.firstKey(other) + 1)));
  }

  private static Change included(Page role, Page included) {
    int line = FileDamage.firstKey(role);
    int end = role.text().indexOf('\n', role.text().indexOf(role.line(line)));
    return role.with(end, end, "\nincludes: " + included.file().baseName());
  }

  private static Stream<Mutation> fields(Body body) {
    return body.sites().stream()
        .filter(site -> site.above().equals("fields") && site.path().size() == 2)
        .filter(site -> !site.isInBraces())
        .flatMap(site ->
            Stream.of(
                added(
                    body,
                    site,
                    "field computed of itself",
                    "zz: { type: integer, title: Z, computed: zz + 1 }"),
                added(
                    body,
                    site,
                    "fields computed of each other",
                    "zz: { type: integer, title: Z, computed: yy }",
                    "yy: { type: integer, title: Y, computed: zz }")));
  }

  private static Mutation added(Body body, Site site, String kind, String... lines) {
    int column = site.entry().key().span().start().column();
    int offset = site.page().offset(site.entry().key().span().start());
    StringBuilder text = new StringBuilder();
    Stream.of(lines).forEach(line -> text.append(line).append('\n').append(" ".repeat(column - 1)));
    return body.refused(
        kind,
        site.said(),
        site.page().with(offset, offset, text.toString()),
        new Place(site.page().path(), site.line(), site.line() + lines.length - 1));
  }

  /** An overlay over itself, a package that uses itself: neither leads to an application. */
  private static Stream<Mutation> containers(Body body, String kind) {
    String key = kind.equals("overlay") ? "over" : "uses";
    String text = "%s: zz\ntitle: Z\nlanguage: ru\n%s: zz\n".formatted(kind, key);
    SourceFile file =
        new SourceFile("model-definitions/zz/app.yaml", text.getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        new Mutation(
            kind + " of itself",
            file.path(),
            () -> body.and(file),
            Mutation.refusedAt(Place.line(file.path(), 4))));
  }
}
