package io.formwork.launcher.access;

import io.formwork.assembly.CheckedDefinitions;
import io.formwork.core.access.AccessDrift;
import io.formwork.core.access.AccessTable;
import io.formwork.core.access.AccessText;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** The access files beside definitions: what they say has to be what the definitions grant. */
public final class KeptAccess {

  /** So many differences are told; the rest is counted. */
  private static final int TOLD = 20;

  private KeptAccess() {}

  /** An error for each application whose rights have drifted; one without a file keeps none. */
  public static List<Diagnostic> problems(CheckedDefinitions checked) {
    return checked.result().hasErrors()
        ? List.of()
        : checked.result().models().stream()
            .flatMap(model -> problem(checked.files(), model).stream())
            .toList();
  }

  private static Optional<Diagnostic> problem(List<SourceFile> files, ApplicationModel model) {
    String path = AccessText.path(model.name());
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .map(file -> AccessDrift.between(AccessText.read(file.text()), AccessTable.of(model)))
        .filter(drift -> !drift.isEmpty())
        .map(drift -> Diagnostic.error("Access has drifted", detail(drift), Span.ofFile(path)));
  }

  private static String detail(List<String> drift) {
    int told = Math.min(TOLD, drift.size());
    String rest = drift.size() > told ? " And %d more.".formatted(drift.size() - told) : "";
    return "%s%s If that is meant, renew the file with ./formwork access --write."
        .formatted(String.join(" ", drift.subList(0, told)), rest);
  }
}
