package io.formwork.metadata.yaml;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Lays one tree over another: mappings unite key by key, everything else is replaced. */
public final class YamlMerge {

  private YamlMerge() {}

  /**
   * Keys of the base keep their order; new keys follow. Every value keeps the place where it was
   * written.
   */
  public static YamlNode.Mapping over(YamlNode.Mapping base, YamlNode.Mapping upper) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(base.entries());
    for (YamlNode.Entry entry : upper.list()) {
      entries.merge(entry.name(), entry, YamlMerge::entry);
    }
    return new YamlNode.Mapping(entries, upper.span());
  }

  /** What the main tree has comes first and wins; what only the addition has follows. */
  public static YamlNode.Mapping with(YamlNode.Mapping main, YamlNode.Mapping addition) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(main.entries());
    for (YamlNode.Entry entry : addition.list()) {
      entries.merge(entry.name(), entry, YamlMerge::kept);
    }
    return new YamlNode.Mapping(entries, main.span());
  }

  private static YamlNode.Entry kept(YamlNode.Entry main, YamlNode.Entry addition) {
    if (main.value() instanceof YamlNode.Mapping first
        && addition.value() instanceof YamlNode.Mapping second) {
      return new YamlNode.Entry(main.key(), with(first, second));
    }
    return main;
  }

  private static YamlNode.Entry entry(YamlNode.Entry base, YamlNode.Entry upper) {
    if (base.value() instanceof YamlNode.Mapping below
        && upper.value() instanceof YamlNode.Mapping above) {
      return new YamlNode.Entry(upper.key(), over(below, above));
    }
    return upper;
  }
}
