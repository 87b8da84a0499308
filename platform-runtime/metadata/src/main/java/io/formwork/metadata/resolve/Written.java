package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Everything that was written for one application, its packages below and its overlays above
 * already laid together.
 *
 * @param app the keys of the app
 * @param definitions by kind and name
 * @param texts language to address to text
 * @param files files of other standards by their ending and name: {@code bpmn}, {@code drl}
 * @param origins every file of definitions, to what it defines; an overlay's file defines what the
 *     file below it does
 * @param givenUp the addresses of what an upper layer has taken out of a lower one
 */
record Written(
    Definition app,
    Map<Kind, SequencedMap<String, Definition>> definitions,
    SequencedMap<String, SequencedMap<String, YamlNode.Scalar>> texts,
    SequencedMap<String, SequencedMap<String, SourceFile>> files,
    Map<String, Definition> origins,
    Set<String> givenUp) {

  /** The definitions of that kind in the order of their names' files. */
  List<Definition> all(Kind kind) {
    return new ArrayList<>(byName(kind).values());
  }

  SequencedMap<String, Definition> byName(Kind kind) {
    return definitions.getOrDefault(kind, new LinkedHashMap<>());
  }

  /** Files of another standard by their names: {@code bpmn}, {@code drl}. */
  SequencedMap<String, SourceFile> files(String ending) {
    return files.getOrDefault(ending, new LinkedHashMap<>());
  }

  List<SourceFile> sortedFiles(String ending) {
    return files(ending).values().stream().sorted(Comparator.comparing(SourceFile::path)).toList();
  }
}
