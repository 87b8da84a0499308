package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.resolve.Resolved;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every class of files is that of some field. */
final class FileClassesAreUsed implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Set<String> used =
        application.model().objects().values().stream()
            .flatMap(object -> object.fields().values().stream())
            .flatMap(field ->
                field.type() instanceof FieldType.Files files
                    ? Stream.of(files.fileClass())
                    : Stream.empty())
            .collect(Collectors.toSet());
    for (String name : application.model().fileClasses().keySet()) {
      if (!used.contains(name)) {
        problems.accept(
            Diagnostic.warning(
                "Never used",
                "No field holds files of the class \"%s\".".formatted(name),
                application.origin("file_class." + name)));
      }
    }
  }
}
