package io.formwork.testkit.mutation;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import io.formwork.metadata.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Definitions that are well, and everything that stands in them. */
public final class Body {

  private final List<SourceFile> files;
  private final List<Site> sites = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  public Body(DefinitionSource source) {
    this.files = source.files();
    for (SourceFile file : files) {
      if (file.ending().equals("yaml") && file.segments().size() > 2) {
        look(file);
      }
    }
  }

  private void look(SourceFile file) {
    YamlNode.Mapping content =
        new YamlReader(new Problems())
            .read(file)
            .orElseThrow(() -> new IllegalArgumentException(file.path() + " is not well"));
    ShapeWalk walk = new ShapeWalk(new Page(file));
    kind(content).ifPresent(kind -> walk.walk(content, kind.shape(), List.of()));
    sites.addAll(walk.sites());
    values.addAll(walk.values());
  }

  private static Optional<Kind> kind(YamlNode.Mapping content) {
    return content.list().stream()
        .findFirst()
        .flatMap(first ->
            Arrays.stream(Kind.values()).filter(k -> k.word().equals(first.name())).findFirst());
  }

  public List<SourceFile> files() {
    return files;
  }

  List<Site> sites() {
    return sites;
  }

  List<Value> values() {
    return values;
  }

  List<Page> pages(String ending) {
    return files.stream()
        .filter(file -> file.ending().equals(ending) && file.segments().size() > 2)
        .map(Page::new)
        .toList();
  }

  /** All definitions of YAML. */
  List<Page> yaml() {
    return pages("yaml");
  }

  /** The files with one in the place of the file of its path. */
  List<SourceFile> with(SourceFile changed) {
    return files.stream().map(file -> file.path().equals(changed.path()) ? changed : file).toList();
  }

  List<SourceFile> without(SourceFile deleted) {
    return files.stream().filter(file -> !file.path().equals(deleted.path())).toList();
  }

  List<SourceFile> and(SourceFile added) {
    List<SourceFile> more = new ArrayList<>(files);
    more.add(added);
    return more;
  }

  /** One page is changed, and the error is where it says. */
  Mutation refused(String kind, String what, Change changed, Place... places) {
    return new Mutation(kind, what, () -> with(changed.file()), Mutation.refusedAt(places));
  }

  Mutation unnoticed(String kind, String what, Change changed) {
    return new Mutation(kind, what, () -> with(changed.file()), new Mutation.Expected.Unnoticed());
  }
}
