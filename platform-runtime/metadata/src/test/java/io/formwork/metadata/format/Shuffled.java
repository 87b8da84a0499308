package io.formwork.metadata.format;

import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import io.formwork.metadata.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** A file whose entries at the top, but for the first, stand the other way round. */
final class Shuffled {

  private Shuffled() {}

  static String text(SourceFile file) {
    List<String> lines = file.text().lines().toList();
    YamlNode.Mapping content = new YamlReader(problem -> {}).read(file).orElseThrow();
    List<Integer> starts = new ArrayList<>();
    for (YamlNode.Entry entry : content.list()) {
      starts.add(entry.key().span().start().line() - 1);
    }
    starts.add(lines.size());
    List<String> blocks = new ArrayList<>();
    for (int i = 1; i + 1 < starts.size(); i++) {
      blocks.addFirst(String.join("\n", lines.subList(starts.get(i), starts.get(i + 1))));
    }
    blocks.addFirst(String.join("\n", lines.subList(0, starts.size() > 1 ? starts.get(1) : 0)));
    return String.join("\n", blocks) + "\n";
  }
}
