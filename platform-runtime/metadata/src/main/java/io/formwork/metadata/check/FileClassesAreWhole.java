package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody may add files of a class; who adds or deletes them also sees them; and a size is written
 * for who may add.
 */
final class FileClassesAreWhole implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (FileClass files : application.model().fileClasses().values()) {
      if (files.may().values().stream().noneMatch(uses -> uses.contains(Use.ADD))) {
        problems.error(
            "Nobody may add",
            "No role may add files of the class \"%s\", so there will never be one. Write `add` for a role under \"may\"."
                .formatted(files.name()),
            span(application, files, "may", ""));
      }
      files.may().forEach((role, uses) -> seen(application, files, role, uses, problems));
      files.sizes().keySet().forEach(role -> size(application, files, role, problems));
    }
  }

  private static void seen(
      Resolved application, FileClass files, String role, Set<Use> uses, Problems problems) {
    boolean changes = uses.contains(Use.ADD) || uses.contains(Use.DELETE);
    if (changes && !files.isSeenBy(rolesOf(application, role))) {
      problems.error(
          "Changes what it does not see",
          "The role \"%s\" adds or deletes files that are not there for it. Let it `view` or `download` them too."
              .formatted(role),
          span(application, files, "may", role));
    }
  }

  private static void size(Resolved application, FileClass files, String role, Problems problems) {
    if (!files.may().getOrDefault(role, Set.of()).contains(Use.ADD)) {
      problems.error(
          "Does nothing",
          "The role \"%s\" may not add files of the class \"%s\", so no size holds for it."
              .formatted(role, files.name()),
          span(application, files, "max_size", role));
    }
  }

  /** The role and those that it includes. */
  private static List<String> rolesOf(Resolved application, String name) {
    Access access = new Access(application.model());
    return Optional.ofNullable(application.model().roles().get(name)).stream()
        .flatMap(role -> access.withIncluded(role).stream())
        .map(Role::name)
        .toList();
  }

  private static Span span(Resolved application, FileClass files, String key, String name) {
    return application
        .written(Kind.FILE_CLASS, files.name())
        .flatMap(written ->
            written
                .mapping(key)
                .entry(name)
                .or(() -> written.entry(key))
                .map(YamlNode.Entry::key)
                .map(YamlNode.Scalar::span))
        .orElseGet(() -> application.origin("file_class." + files.name()));
  }
}
