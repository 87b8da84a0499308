package io.formwork.metadata;

import io.formwork.metadata.check.Acceptances;
import io.formwork.metadata.check.Checker;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.resolve.ApplicationResolver;
import io.formwork.metadata.resolve.Overlays;
import io.formwork.metadata.sheet.SheetReader;
import io.formwork.metadata.source.DefinitionSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads definitions: every application that they make, or everything that is wrong with them, at
 * once.
 */
public final class ApplicationReader {

  private final List<Checker> checkers;
  private final List<SheetReader> sheets;

  public ApplicationReader() {
    this(List.of(), List.of());
  }

  /**
   * @param checkers what other parts of the platform have to say of a complete model
   * @param sheets who reads spreadsheets of other kinds than CSV
   */
  public ApplicationReader(List<? extends Checker> checkers, List<SheetReader> sheets) {
    this.checkers = List.copyOf(checkers);
    this.sheets = List.copyOf(sheets);
  }

  /**
   * Reads everything there is. When a file cannot be read at all, only the shapes of the others are
   * checked: every name that it defines would seem unknown.
   */
  public ReadResult read(DefinitionSource source) {
    return read(source, new Problems());
  }

  /** The same, telling everything to somebody who also wants to know what was understood. */
  public ReadResult read(DefinitionSource source, Problems problems) {
    DefinitionFiles files = new DefinitionLoader(problems, sheets).load(source.files());
    new Overlays(files, problems).check();
    if (!files.complete()) {
      ApplicationResolver resolver = new ApplicationResolver(files, problems);
      files.of(Kind.APP).forEach(resolver::checkShapes);
      return ReadResult.wrong(problems.roots());
    }
    List<Reading> readings = new ArrayList<>();
    files.of(Kind.APP).forEach(app -> readings.add(Reading.ofApplication(files, app)));
    files.unused().forEach(alone -> readings.add(Reading.ofPackage(files, alone)));
    if (!problems.hasErrors() && readings.stream().noneMatch(Reading::hasErrors)) {
      readings.forEach(reading -> reading.check(checkers));
    }
    return result(readings, problems);
  }

  private static ReadResult result(List<Reading> readings, Problems problems) {
    Acceptances acceptances = new Acceptances();
    readings.forEach(reading -> problems.addAll(reading.remaining(acceptances)));
    readings.forEach(reading -> reading.problems().notes().forEach(problems::note));
    if (problems.hasErrors()) {
      return ReadResult.wrong(problems.roots());
    }
    acceptances.tellIdle(problems);
    List<ApplicationModel> models =
        readings.stream().flatMap(reading -> reading.application().stream()).toList();
    Map<String, Set<String>> folders = new HashMap<>();
    readings.forEach(reading -> folders.putAll(reading.folders()));
    return new ReadResult(models, folders, problems.roots());
  }
}
