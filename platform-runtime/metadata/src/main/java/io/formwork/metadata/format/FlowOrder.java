package io.formwork.metadata.format;

import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Exchanges the entries of {@code { a: 1, b: 2 }}; what stands between them stays. */
final class FlowOrder {

  private final String text;
  private final Lines lines;

  FlowOrder(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  /** Nothing where a comment stands between the entries: nobody knows which of them it is about. */
  Optional<Edit> edit(List<YamlNode.Entry> written, List<YamlNode.Entry> ordered) {
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < written.size(); i++) {
      if (i > 0) {
        String between = text.substring(end(written.get(i - 1)), start(written.get(i)));
        if (between.contains("#")) {
          return Optional.empty();
        }
        changed.append(between);
      }
      YamlNode.Entry entry = ordered.get(i);
      changed.append(text, start(entry), end(entry));
    }
    return Optional.of(
        new Edit(start(written.getFirst()), end(written.getLast()), changed.toString()));
  }

  private int start(YamlNode.Entry entry) {
    return lines.offset(entry.key().span().start());
  }

  private int end(YamlNode.Entry entry) {
    return lines.offset(entry.value().span().end());
  }
}
