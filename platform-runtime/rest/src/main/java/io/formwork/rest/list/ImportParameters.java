package io.formwork.rest.list;

import io.formwork.core.export.Formulas;
import io.formwork.core.transfer.ImportService;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.rest.problem.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wants of an import.
 *
 * @param copy whether the answer is the file itself with its rows marked
 */
public record ImportParameters(ImportService.Wanted wanted, Mode mode, boolean copy) {

  private static final Set<String> KNOWN = Set.of("mode", "match", "new", "column", "copy");
  private static final Map<String, Mode> MODES =
      Map.of("trial", Mode.TRIAL, "good", Mode.GOOD_ROWS, "all", Mode.ALL);

  /** Reads {@code column=Title:field} as often as it stands; nothing after the colon ignores it. */
  public static ImportParameters of(String object, Map<String, List<String>> query) {
    Parameters parameters = new Parameters(query, KNOWN);
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String column : query.getOrDefault("column", List.of())) {
      int colon = column.lastIndexOf(':');
      if (colon < 0) {
        parameters.wrong("column", Sentence.of("import.column"));
      } else {
        chosen.put(Formulas.unsigned(column.substring(0, colon)), column.substring(colon + 1));
      }
    }
    String mode = parameters.text("mode").orElse("trial");
    if (!MODES.containsKey(mode)) {
      parameters.wrong("mode", Sentence.of("import.mode", mode));
    }
    ImportService.Wanted wanted =
        new ImportService.Wanted(object, chosen, parameters.text("match"), parameters.flag("new"));
    boolean copy = parameters.flag("copy");
    parameters.settle();
    return new ImportParameters(wanted, MODES.getOrDefault(mode, Mode.TRIAL), copy);
  }
}
