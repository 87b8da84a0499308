package io.formwork.metadata.definition;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.sheet.Sheet;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was found, sorted by what it is.
 *
 * @param definitions what is written in YAML
 * @param others drawings, rules, spreadsheets and logos, each a standard of its own
 * @param drawings what the drawings show, by path
 * @param sheets what stands in the spreadsheets, by path
 * @param requirements the ids that scenarios may cover; empty when there is no catalogue
 * @param complete whether every file could be read; names that seem unknown may be in one that
 *     could not
 */
public record DefinitionFiles(
    List<Definition> definitions,
    List<SourceFile> others,
    Map<String, Drawing> drawings,
    Map<String, Sheet> sheets,
    Set<String> requirements,
    boolean complete) {

  public DefinitionFiles {
    definitions = List.copyOf(definitions);
    others = List.copyOf(others);
    drawings = Map.copyOf(drawings);
    sheets = Map.copyOf(sheets);
    requirements = Set.copyOf(requirements);
  }

  /** The definitions of one kind. */
  public List<Definition> of(Kind kind) {
    return definitions.stream().filter(d -> d.kind() == kind).toList();
  }

  /** The definitions that lie in the folders of one app, package or overlay. */
  public List<Definition> in(String folder) {
    return definitions.stream()
        .filter(d -> d.folder().equals(folder) && !d.kind().isContainer())
        .toList();
  }

  /** The other files that lie in those folders and have that ending. */
  public List<SourceFile> others(String folder, String ending) {
    return others.stream()
        .filter(file -> file.segments().get(1).equals(folder) && file.ending().equals(ending))
        .toList();
  }

  /** The file at that path. */
  public Optional<SourceFile> other(String path) {
    return others.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The packages that no application uses, not by way of others either. */
  public List<Definition> unused() {
    Set<String> used = new HashSet<>();
    of(Kind.APP).forEach(app -> collectUsed(app, used));
    return of(Kind.PACKAGE).stream().filter(p -> !used.contains(p.name())).toList();
  }

  private void collectUsed(Definition user, Set<String> used) {
    for (YamlNode.Scalar name : user.content().scalars("uses")) {
      if (used.add(name.text())) {
        of(Kind.PACKAGE).stream()
            .filter(p -> p.name().equals(name.text()))
            .forEach(p -> collectUsed(p, used));
      }
    }
  }

  /** The names of all apps, packages and overlays. */
  public List<String> folders() {
    List<String> folders = new ArrayList<>();
    definitions.stream().filter(d -> d.kind().isContainer()).forEach(d -> folders.add(d.folder()));
    return folders;
  }
}
