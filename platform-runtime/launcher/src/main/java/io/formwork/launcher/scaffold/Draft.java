package io.formwork.launcher.scaffold;

import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;

/**
 * Files that are not written yet.
 *
 * @param files path below the folder of definitions to content
 * @param next what is left to do by hand, ready to be printed
 */
record Draft(SequencedMap<String, String> files, String next) {

  /** As if they had been written. */
  List<SourceFile> sources() {
    return files.entrySet().stream()
        .map(
            file -> new SourceFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
