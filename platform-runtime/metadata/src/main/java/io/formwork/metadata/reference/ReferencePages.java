package io.formwork.metadata.reference;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The reference of the format: a page for every kind with its keys and a working example, a page on
 * what expressions know where, and a list of the pages.
 */
public final class ReferencePages {

  private static final String MADE =
      "<!-- Made of the descriptors and of docs/example by ReferencePagesTest. -->\n\n";

  private final DefinitionSource example;
  private final Map<String, String> texts;
  private final DefinitionFiles files;

  /**
   * @param example a small application that uses every kind
   */
  public ReferencePages(DefinitionSource example) {
    List<SourceFile> found = example.files();
    this.example = () -> found;
    this.texts = found.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
    this.files = new DefinitionLoader(new Problems()).load(found);
  }

  /** File name to Markdown. */
  public SequencedMap<String, String> render() {
    SequencedMap<String, String> pages = new LinkedHashMap<>();
    pages.put("README.md", list());
    for (Kind kind : Kind.values()) {
      pages.put(kind.word() + ".md", page(kind));
    }
    pages.put("expressions.md", MADE + new KnownWhere(example).page());
    return pages;
  }

  private String list() {
    StringBuilder page = new StringBuilder(MADE);
    page.append("# Reference of the definitions\n\n");
    page.append("The first key of a file says what it defines. ");
    page.append("[What definitions share](../definitions.md) is said elsewhere; ");
    page.append("[the example](../example) is one application of all of them.\n\n");
    page.append("| begins with | defines |\n|---|---|\n");
    for (Kind kind : Kind.values()) {
      page.append("| [`%s:`](%s.md) | ".formatted(kind.word(), kind.word()))
          .append(kind.introduction())
          .append(" |\n");
    }
    return page.append("\n[What expressions know where](expressions.md)\n").toString();
  }

  private String page(Kind kind) {
    StringBuilder page = new StringBuilder(MADE);
    page.append("# `%s:`\n\n".formatted(kind.word())).append(kind.introduction()).append("\n");
    for (Definition definition : files.of(kind)) {
      String path = definition.span().file();
      page.append("\n`").append(path).append("`\n\n```yaml\n");
      page.append(texts.get(path)).append("```\n");
    }
    return page.append(KeyTables.of(kind.shape())).toString();
  }
}
