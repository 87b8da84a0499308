package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.FileFormat;
import io.formwork.metadata.yaml.YamlNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Classes of files. */
final class FileClassResolver {

  /** The role of {@code max_size} that is everybody whom it does not name. */
  private static final String OTHERS = "others";

  private static final long KILOBYTE = 1024;

  private final Resolution resolution;

  FileClassResolver(Resolution resolution) {
    this.resolution = resolution;
  }

  SequencedMap<String, FileClass> all() {
    SequencedMap<String, FileClass> all = new LinkedHashMap<>();
    resolution.written().all(Kind.FILE_CLASS).forEach(d -> all.put(d.name(), fileClass(d)));
    return all;
  }

  private FileClass fileClass(Definition definition) {
    YamlNode.Mapping content = definition.content();
    Set<FileFormat> formats = new LinkedHashSet<>();
    content.scalars("types").forEach(word -> formats.add(FileFormat.ofWord(word.text())));
    Map<String, Long> sizes = sizes(content.mapping("max_size"));
    long others = Optional.ofNullable(sizes.remove(OTHERS)).orElse(FileClass.LARGEST);
    return new FileClass(
        definition.name(),
        resolution
            .labels()
            .label(
                Addresses.of(definition),
                content.scalar("title"),
                definition.name(),
                definition.span()),
        formats,
        sizes,
        content.scalar("max_size").map(this::size).orElse(others),
        may(content.mapping("may")));
  }

  private Map<String, Long> sizes(YamlNode.Mapping written) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (YamlNode.Entry entry : written.list()) {
      if (entry.name().equals(OTHERS) || isRole(entry.key())) {
        written.scalar(entry.name()).ifPresent(size -> sizes.put(entry.name(), size(size)));
      }
    }
    return sizes;
  }

  private Map<String, Set<Use>> may(YamlNode.Mapping written) {
    Map<String, Set<Use>> may = new LinkedHashMap<>();
    for (YamlNode.Entry entry : written.list()) {
      if (isRole(entry.key())) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        for (YamlNode.Scalar word : written.scalars(entry.name())) {
          uses.addAll(uses(word.text()));
        }
        may.put(entry.name(), uses);
      }
    }
    return may;
  }

  private static Set<Use> uses(String word) {
    return word.equals("all")
        ? EnumSet.allOf(Use.class)
        : EnumSet.of(Use.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private boolean isRole(YamlNode.Scalar name) {
    return resolution
        .lookup()
        .find("role", resolution.written().byName(Kind.ROLE), name)
        .isPresent();
  }

  private long size(YamlNode.Scalar written) {
    String text = written.text();
    long count = Long.parseLong(text.substring(0, text.length() - 2).strip());
    long size = count * (text.endsWith("MB") ? KILOBYTE * KILOBYTE : KILOBYTE);
    if (size > FileClass.LARGEST) {
      String detail =
          "The server takes files of up to %dMB."
              .formatted(FileClass.LARGEST / KILOBYTE / KILOBYTE);
      resolution.problems().error("Too large", detail, written.content());
    }
    return size;
  }
}
