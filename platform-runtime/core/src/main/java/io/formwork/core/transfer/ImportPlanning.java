package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Rights;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person may bring into an object, and what the columns of a file mean to it. */
final class ImportPlanning {

  private final ApplicationModel model;
  private final Rights rights;

  ImportPlanning(ApplicationModel model, Rights rights) {
    this.model = model;
    this.rights = rights;
  }

  ImportPlan plan(Actor actor, TableFile file, Wanted wanted) {
    ImportPlan plan = guess(actor, file, wanted);
    if (plan.columns().isEmpty()) {
      throw new RefusedException(Kind.INVALID, Message.of("import.no_columns"));
    }
    boolean recognised = wanted.allNew() || plan.match().isPresent() || hasIds(file);
    if (!recognised) {
      throw new RefusedException(Kind.INVALID, Message.of("import.match_needed"));
    }
    return wanted.allNew()
        ? new ImportPlan(plan.columns(), plan.ignored(), Optional.empty())
        : plan;
  }

  ImportPlan guess(Actor actor, TableFile file, Wanted wanted) {
    ObjectType type = permitted(actor, wanted.object());
    requireHome(file, type);
    Set<String> importable = rights.importable(actor, type);
    return new ColumnMatching(type, importable).plan(file, wanted.chosen(), wanted.match());
  }

  /**
   * The object of that name.
   *
   * @throws RefusedException when there is none, or the person may not import into it
   */
  ObjectType permitted(Actor actor, String object) {
    ObjectType type = type(object);
    if (!rights.imports(actor, type)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("import.forbidden", type.title()));
    }
    return type;
  }

  List<Field> columns(Actor actor, String object) {
    ObjectType type = permitted(actor, object);
    Set<String> importable = rights.importable(actor, type);
    Set<String> readable = rights.readable(actor, type);
    return Stream.concat(
            type.fields().values().stream()
                .filter(field -> ColumnMatching.tellsApart(type, field))
                .filter(field -> readable.contains(field.name())),
            type.fields().values().stream().filter(field -> importable.contains(field.name())))
        .filter(field -> !(field.type() instanceof FieldType.Files))
        .distinct()
        .toList();
  }

  private static boolean hasIds(TableFile file) {
    return file.known().flatMap(TableFile.Known::idColumn).isPresent();
  }

  private void requireHome(TableFile file, ObjectType type) {
    file.known()
        .filter(known -> !known.app().equals(model.name()) || !known.object().equals(type.name()))
        .ifPresent(known -> {
          throw new RefusedException(
              Kind.INVALID, Message.of("import.of_another", known.app(), known.object()));
        });
  }

  private ObjectType type(String object) {
    return Optional.ofNullable(model.objects().get(object))
        .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, Message.of("object.not_found")));
  }
}
