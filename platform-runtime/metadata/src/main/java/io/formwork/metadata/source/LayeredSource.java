package io.formwork.metadata.source;

import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Several places as one: a file of a later place takes the place of the file with the same path
 * before it.
 */
public record LayeredSource(List<DefinitionSource> layers) implements DefinitionSource {

  public LayeredSource {
    layers = List.copyOf(layers);
  }

  @Override
  public List<SourceFile> files() {
    SequencedMap<String, SourceFile> files = new TreeMap<>();
    for (DefinitionSource layer : layers) {
      layer.files().forEach(file -> files.put(file.path(), file));
    }
    return List.copyOf(files.values());
  }
}
