package io.formwork.metadata.definition;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.bpmn.DrawingReader;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.sheet.CsvReader;
import io.formwork.metadata.sheet.Sheet;
import io.formwork.metadata.sheet.SheetReader;
import io.formwork.metadata.source.Legibility;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import io.formwork.metadata.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files into definitions: what kind each is, its name, whose folder it lies in. */
public final class DefinitionLoader {

  private static final String REQUIREMENTS = "seeds/requirements.yaml";

  private final Problems problems;
  private final YamlReader yaml;
  private final List<SheetReader> sheets;

  /** Reads spreadsheets as CSV only. */
  public DefinitionLoader(Problems problems) {
    this(problems, List.of());
  }

  /**
   * @param sheets who reads spreadsheets of other kinds than CSV
   */
  public DefinitionLoader(Problems problems, List<SheetReader> sheets) {
    this.problems = problems;
    this.yaml = new YamlReader(problems);
    this.sheets = Stream.concat(Stream.of(new CsvReader()), sheets.stream()).toList();
  }

  public DefinitionFiles load(List<SourceFile> files) {
    Found found = new Found();
    for (SourceFile file : files) {
      if (file.path().equals(REQUIREMENTS)) {
        yaml.read(file).ifPresent(catalogue -> found.requirements.addAll(ids(catalogue)));
      } else if (file.segments().size() > 2) {
        sort(file, found);
      }
    }
    refuseDuplicates(found.definitions);
    DefinitionFiles all = found.files();
    refuseStrayFolders(all);
    return all;
  }

  private void sort(SourceFile file, Found found) {
    switch (file.ending()) {
      case "yaml" ->
          yaml.read(file)
              .flatMap(content -> definition(file, content))
              .ifPresentOrElse(found.definitions::add, found::unreadable);
      case "yml" -> {
        problems.error(
            "Wrong ending",
            "A definition's file ends in \".yaml\". Rename it.",
            Span.ofFile(file.path()));
        found.unreadable();
      }
      case "bpmn" -> {
        found.others.add(file);
        new DrawingReader(problems)
            .read(file)
            .ifPresentOrElse(
                drawing -> found.drawings.put(file.path(), drawing), found::unreadable);
      }
      case "drl", "svg" ->
          Legibility.refusal(file)
              .ifPresentOrElse(
                  refusal -> {
                    problems.accept(refusal);
                    found.unreadable();
                  },
                  () -> found.others.add(file));
      case "md", "txt" -> {}
      default ->
          sheets.stream()
              .filter(reader -> reader.ending().equals(file.ending()))
              .findFirst()
              .ifPresentOrElse(reader -> sheet(reader, file, found), () -> notRead(file));
    }
  }

  private void sheet(SheetReader reader, SourceFile file, Found found) {
    found.others.add(file);
    reader
        .read(file, problems)
        .ifPresentOrElse(sheet -> found.sheets.put(file.path(), sheet), found::unreadable);
  }

  private void notRead(SourceFile file) {
    problems.warning(
        "File not read",
        "Nothing reads files of this kind; notes are kept as .md or .txt.",
        Span.ofFile(file.path()));
  }

  /** What has been found so far. */
  private static final class Found {

    private final List<Definition> definitions = new ArrayList<>();
    private final List<SourceFile> others = new ArrayList<>();
    private final Map<String, Drawing> drawings = new HashMap<>();
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Set<String> requirements = new LinkedHashSet<>();
    private boolean complete = true;

    void unreadable() {
      complete = false;
    }

    DefinitionFiles files() {
      return new DefinitionFiles(definitions, others, drawings, sheets, requirements, complete);
    }
  }

  private Optional<Definition> definition(SourceFile file, YamlNode.Mapping content) {
    Optional<YamlNode.Entry> first = content.list().stream().findFirst();
    if (first.isEmpty()) {
      problems.error(
          "Empty file", "A definition begins with what it is.", Span.ofFile(file.path()));
      return Optional.empty();
    }
    YamlNode.Scalar key = first.get().key();
    Optional<Kind> kind = Kind.of(key.text());
    if (kind.isEmpty()) {
      String detail =
          "The first key says what a definition is, and there is no kind \"%s\".%s"
              .formatted(key.text(), Suggestion.sentence(key.text(), Kind.words()));
      problems.error("Unknown kind", detail, key.span());
      return Optional.empty();
    }
    return name(kind.get(), first.get(), file)
        .map(name -> new Definition(kind.get(), name, file.segments().get(1), content));
  }

  private Optional<String> name(Kind kind, YamlNode.Entry first, SourceFile file) {
    if (!(first.value() instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
      problems.error("Wrong shape", "Here belongs a name.", first.key().span());
      return Optional.empty();
    }
    if (kind == Kind.SCENARIO) {
      return Optional.of(file.baseName());
    }
    String expected = kind.isContainer() ? file.segments().get(1) : file.baseName();
    if (!scalar.text().equals(expected)) {
      String bearer = kind.isContainer() ? "folder" : "file";
      String detail =
          "A %s bears the name of the thing: this one is called \"%s\", and the thing \"%s\"."
              .formatted(bearer, expected, scalar.text());
      problems.error("Wrong file name", detail, scalar.content());
    } else if (!Identifiers.isIdentifier(scalar.text())) {
      problems.error("Not a name", Identifiers.rule(scalar.text()), scalar.content());
    }
    return Optional.of(scalar.text());
  }

  private void refuseDuplicates(List<Definition> definitions) {
    Map<List<Object>, Definition> known = new HashMap<>();
    for (Definition definition : definitions) {
      Object kind = definition.kind().isContainer() ? "container" : definition.kind();
      List<Object> identity = List.of(kind, definition.name(), definition.folder());
      Definition earlier = known.putIfAbsent(identity, definition);
      if (earlier != null) {
        String detail =
            "There is a %s \"%s\" already at %s."
                .formatted(definition.kind().word(), definition.name(), earlier.span().place());
        problems.accept(Diagnostic.error("Duplicate definition", detail, definition.span()));
      }
    }
  }

  private void refuseStrayFolders(DefinitionFiles found) {
    Set<String> folders = new LinkedHashSet<>(found.folders());
    Set<String> told = new LinkedHashSet<>(folders);
    for (Definition definition : found.definitions()) {
      if (told.add(definition.folder())) {
        String detail =
            "No app, package or overlay is called \"%s\": model-definitions/%s/app.yaml is missing.%s"
                .formatted(
                    definition.folder(),
                    definition.folder(),
                    Suggestion.sentence(definition.folder(), folders));
        problems.error("Unknown folder", detail, Span.ofFile(definition.span().file()));
      }
    }
  }

  /** The catalogue has a group a source document, and its requirements by id. */
  private static Set<String> ids(YamlNode.Mapping catalogue) {
    Set<String> ids = new LinkedHashSet<>();
    catalogue
        .children()
        .values()
        .forEach(group -> ids.addAll(group.mapping("requirements").entries().keySet()));
    return ids;
  }
}
