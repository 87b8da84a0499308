package io.formwork.launcher.scaffold;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * A draft whose words are still to be said.
 *
 * @param templates path to the file of its template
 * @param next what is left to do by hand
 */
record Sketch(SequencedMap<String, String> templates, Template next) {

  static Sketch of(String path, String template) {
    SequencedMap<String, String> templates = new LinkedHashMap<>();
    templates.put(path, template);
    return new Sketch(templates, new Template(""));
  }

  /** One more file, written after those before it. */
  Sketch and(String path, String template) {
    SequencedMap<String, String> more = new LinkedHashMap<>(templates);
    more.put(path, template);
    return new Sketch(more, next);
  }

  Sketch next(String text) {
    return new Sketch(templates, new Template(text));
  }

  Draft filled(UnaryOperator<String> words) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    templates.forEach((path, template) -> {
      String place = new Template(path).filled(words);
      files.put(place, SchemaLine.above(place, Template.of(template).filled(words)));
    });
    return new Draft(files, next.filled(words));
  }
}
