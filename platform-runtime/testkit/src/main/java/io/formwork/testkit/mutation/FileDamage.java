package io.formwork.testkit.mutation;

import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that are missing, empty, in the wrong place or under the wrong name. */
final class FileDamage implements Damage {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  @Override
  public Stream<Mutation> of(Body body) {
    Set<String> names =
        body.sites().stream()
            .filter(site -> site.key().isEmpty())
            .map(Site::name)
            .collect(Collectors.toSet());
    return Stream.of(
            body.yaml().stream().filter(FileDamage::isNamed).flatMap(page -> named(body, page)),
            body.yaml().stream().flatMap(page -> any(body, page)),
            body.yaml().stream()
                .filter(page -> !names.contains(page.file().baseName()))
                .flatMap(page -> deleted(body, page)),
            processes(body))
        .flatMap(all -> all);
  }

  /** Scenarios are known by their file; an app, a package and texts by their folder or language. */
  private static boolean isNamed(Page page) {
    String path = page.path();
    return !path.endsWith("/app.yaml") && !path.contains("/scenarios/");
  }

  private static Stream<Mutation> named(Body body, Page page) {
    SourceFile file = page.file();
    String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    int name = firstKey(page);
    SourceFile copy = new SourceFile(folder + "copy/" + file.fileName(), file.bytes());
    return Stream.of(
        renamed(body, page, folder + file.baseName() + "_two.yaml", "file renamed", name),
        renamed(body, page, folder + capital(file.fileName()), "file with a capital", name),
        new Mutation(
            "file copied",
            file.path(),
            () -> body.and(copy),
            Mutation.refusedAt(Place.line(file.path(), name), Place.line(copy.path(), name))));
  }

  private static Mutation renamed(Body body, Page page, String path, String kind, int line) {
    SourceFile renamed = new SourceFile(path, page.file().bytes());
    List<SourceFile> files =
        Stream.concat(body.without(page.file()).stream(), Stream.of(renamed)).toList();
    return new Mutation(kind, path, () -> files, Mutation.refusedAt(Place.line(path, line)));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static int firstKey(Page page) {
    List<String> lines = page.lines();
    int index = 0;
    while (lines.get(index).isBlank() || lines.get(index).startsWith("#")) {
      index++;
    }
    return index + 1;
  }

  private static Stream<Mutation> any(Body body, Page page) {
    String path = page.path();
    Place top = Place.line(path, 1);
    String yml = path.replaceFirst("aml$", "ml");
    String[] parts = path.split("/", 3);
    return Stream.of(
        body.refused("file emptied", path, page.withText(""), top),
        body.refused("file of comments", path, page.withText("# Nothing yet.\n"), top),
        body.refused("file of a list", path, page.withText("- one\n- two\n"), top),
        body.refused("file of a text", path, page.withText("nothing but words\n"), top),
        body.refused("file of a picture", path, page.withBytes(PICTURE), top),
        body.refused("file of braces", path, page.withText("{".repeat(1000)), top),
        renamed(body, page, yml, "file that ends in .yml", 1),
        renamed(body, page, parts[0] + "/zz_nobody/" + parts[2], "file in a strange folder", 1));
  }

  /** What names the missing thing is at fault, and so is whatever is left of it. */
  private static Stream<Mutation> deleted(Body body, Page page) {
    String name = page.file().baseName();
    Place[] uses =
        body.values().stream()
            .filter(value -> value.is("the name of") && value.text().equals(name))
            .filter(value -> !value.page().path().equals(page.path()))
            .map(Value::place)
            .toArray(Place[]::new);
    return uses.length == 0
        ? Stream.of()
        : Stream.of(
            new Mutation(
                "file deleted",
                page.path(),
                () -> body.without(page.file()),
                Mutation.refusedAt(uses)));
  }

  private static Stream<Mutation> processes(Body body) {
    return body.pages("bpmn").stream()
        .flatMap(drawing -> {
          String binding = drawing.path().replaceFirst("bpmn$", "yaml");
          Page other =
              body.yaml().stream().filter(p -> p.path().equals(binding)).findFirst().orElseThrow();
          Place name = Place.line(binding, firstKey(other));
          byte[] text = "not a drawing".getBytes(StandardCharsets.UTF_8);
          return Stream.of(
              new Mutation(
                  "drawing deleted",
                  drawing.path(),
                  () -> body.without(drawing.file()),
                  Mutation.refusedAt(name)),
              new Mutation(
                  "binding deleted",
                  binding,
                  () -> body.without(other.file()),
                  Mutation.refusedAt(Place.line(drawing.path(), 1))),
              body.refused(
                  "drawing of words",
                  drawing.path(),
                  drawing.withBytes(text),
                  Place.line(drawing.path(), 1)));
        });
  }
}
