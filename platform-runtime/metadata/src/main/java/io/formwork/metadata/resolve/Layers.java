package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlMerge;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Lays an application together: the packages it uses at the bottom, its own definitions over them,
 * overlays on top (G39). Shapes are checked afterwards, because an overlay writes only what it
 * changes.
 */
final class Layers {

  private static final List<String> CHANGED_BY_OVERLAY = List.of("title", "colour", "logo");

  private final DefinitionFiles files;
  private final Problems problems;
  private final ShapeValidator shapes;

  Layers(DefinitionFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
    this.shapes = new ShapeValidator(problems);
  }

  Written of(Definition app) {
    List<Definition> layers = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    packages(app, used, layers);
    layers.add(app);
    List<Definition> overlays = overlays(app);
    layers.addAll(overlays);

    Map<Kind, SequencedMap<String, Definition>> merged = new EnumMap<>(Kind.class);
    GivenUp givenUp = new GivenUp(problems);
    for (Definition layer : layers) {
      if (layer.kind() == Kind.OVERLAY) {
        givenUp.definitions(merged, layer);
      }
      files.in(layer.folder()).forEach(definition -> lay(merged, definition, givenUp));
    }
    merged.replaceAll((kind, definitions) -> fitting(definitions));
    SheetRows sheets = new SheetRows(files, problems);
    merged
        .getOrDefault(Kind.TABLE, new LinkedHashMap<>())
        .replaceAll((name, table) -> sheets.filled(table));
    layers.forEach(layer -> sheets.tellUnread(layer.folder()));
    var texts = languages(merged.getOrDefault(Kind.TEXTS, new LinkedHashMap<>()));
    Definition whole = givenUp.by(new LaidSettings(shapes).in(branded(app, overlays), layers));
    var others = others(layers, givenUp.addresses());
    return new Written(whole, merged, texts, others, origins(layers), givenUp.addresses());
  }

  private Map<String, Definition> origins(List<Definition> layers) {
    Map<String, Definition> origins = new HashMap<>();
    for (Definition layer : layers) {
      origins.put(layer.span().file(), layer);
      files.in(layer.folder()).forEach(d -> origins.put(d.span().file(), d));
      files.in(layer.folder()).forEach(d -> SheetRows.path(d).ifPresent(p -> origins.put(p, d)));
    }
    return origins;
  }

  private void packages(Definition user, Set<String> used, List<Definition> layers) {
    for (YamlNode.Scalar name : user.content().scalars("uses")) {
      List<Definition> packages = files.of(Kind.PACKAGE);
      var found = packages.stream().filter(p -> p.name().equals(name.text())).findFirst();
      if (found.isEmpty()) {
        List<String> known = packages.stream().map(Definition::name).toList();
        String detail =
            "There is no package \"%s\".%s"
                .formatted(name.text(), Suggestion.sentence(name.text(), known));
        problems.error("Unknown package", detail, name.content());
      } else if (used.add(name.text())) {
        refuseOtherLanguage(user, found.get());
        packages(found.get(), used, layers);
        layers.add(found.get());
      }
    }
  }

  /** Titles of a package appear among those of the application. */
  private void refuseOtherLanguage(Definition user, Definition used) {
    String expected = user.content().text("language").orElse("");
    used.content()
        .scalar("language")
        .filter(language -> !language.text().equals(expected))
        .ifPresent(language ->
            problems.error(
                "Another language",
                "\"%s\" uses the package and is written in \"%s\"."
                    .formatted(user.name(), expected),
                language.content()));
  }

  private List<Definition> overlays(Definition app) {
    return files.of(Kind.OVERLAY).stream()
        .filter(overlay -> overlay.content().text("over").orElse("").equals(app.name()))
        .sorted(Comparator.comparing(Definition::name))
        .toList();
  }

  private static void lay(
      Map<Kind, SequencedMap<String, Definition>> merged, Definition definition, GivenUp givenUp) {
    SequencedMap<String, Definition> named =
        merged.computeIfAbsent(definition.kind(), kind -> new LinkedHashMap<>());
    if (!named.containsKey(definition.name())) {
      givenUp.alone(definition);
    }
    named.merge(definition.name(), definition, givenUp::laid);
  }

  private SequencedMap<String, Definition> fitting(SequencedMap<String, Definition> definitions) {
    SequencedMap<String, Definition> fitting = new LinkedHashMap<>();
    definitions.forEach((name, definition) ->
        shapes
            .fitMapping(definition.content(), definition.kind().shape())
            .ifPresent(content -> fitting.put(name, definition.withContent(content))));
    return fitting;
  }

  private Definition branded(Definition app, List<Definition> overlays) {
    YamlNode.Mapping content = app.content();
    for (Definition overlay : overlays) {
      SequencedMap<String, YamlNode.Entry> changes = new LinkedHashMap<>();
      CHANGED_BY_OVERLAY.forEach(
          key -> overlay.content().entry(key).ifPresent(entry -> changes.put(key, entry)));
      content = YamlMerge.over(content, new YamlNode.Mapping(changes, content.span()));
    }
    return app.withContent(content);
  }

  private static SequencedMap<String, SequencedMap<String, YamlNode.Scalar>> languages(
      SequencedMap<String, Definition> texts) {
    SequencedMap<String, SequencedMap<String, YamlNode.Scalar>> languages = new LinkedHashMap<>();
    texts.forEach((language, definition) -> {
      SequencedMap<String, YamlNode.Scalar> addresses = new LinkedHashMap<>();
      definition
          .content()
          .entries()
          .forEach((address, entry) -> {
            if (entry.value() instanceof YamlNode.Scalar text
                && !address.equals(Kind.TEXTS.word())) {
              addresses.put(address, text);
            }
          });
      languages.put(language, addresses);
    });
    return languages;
  }

  private SequencedMap<String, SequencedMap<String, SourceFile>> others(
      List<Definition> layers, Set<String> givenUp) {
    SequencedMap<String, SequencedMap<String, SourceFile>> others = new LinkedHashMap<>();
    for (Definition layer : layers) {
      for (String ending : List.of("bpmn", "drl")) {
        SequencedMap<String, SourceFile> named =
            others.computeIfAbsent(ending, e -> new LinkedHashMap<>());
        files.others(layer.folder(), ending).forEach(file -> named.put(file.baseName(), file));
      }
    }
    others
        .getOrDefault("bpmn", new LinkedHashMap<>())
        .keySet()
        .removeIf(name -> givenUp.contains(Kind.PROCESS.word() + "." + name));
    return others;
  }
}
