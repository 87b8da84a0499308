package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Branding;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The accent colour and the logo. A logo is shown to everybody, so one that could run anything is
 * refused.
 */
final class BrandingReader {

  private static final Pattern ACTIVE =
      Pattern.compile(
          "<\\s*script|\\son\\w+\\s*=|javascript:|<\\s*foreignobject|<!entity|<!doctype|(xlink:)?href\\s*=\\s*[\"'](?!#)",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_BYTES = 100_000;

  private final DefinitionFiles files;
  private final Problems problems;

  BrandingReader(DefinitionFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Branding branding(YamlNode.Mapping keys) {
    return new Branding(keys.text("colour"), keys.scalar("logo").flatMap(this::logo));
  }

  /**
   * The file lies in the user interface's folder of whoever names it: the app's or the overlay's.
   */
  private Optional<String> logo(YamlNode.Scalar name) {
    String[] segments = name.span().file().split("/");
    String folder = segments.length > 1 ? segments[1] : "";
    String path = "ui-definitions/%s/%s".formatted(folder, name.text());
    Optional<SourceFile> file = files.other(path);
    if (file.isEmpty()) {
      problems.error("Missing file", "There is no %s.".formatted(path), name.content());
      return Optional.empty();
    }
    String svg = file.get().text();
    if (!svg.contains("<svg") || ACTIVE.matcher(svg).find() || svg.length() > MAX_BYTES) {
      problems.error(
          "Logo refused",
          "A logo is an SVG of at most 100 kB without scripts, event handlers and references to other files.",
          name.content());
      return Optional.empty();
    }
    return Optional.of(svg);
  }
}
