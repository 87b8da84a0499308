package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Query;
import io.formwork.core.right.Rights;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings records in from a file. Each row goes through the ordinary command with the rights of the
 * person, and needs the grant to import on top; the journal says that it came by a file. A trial
 * does the same and takes it back.
 */
public final class ImportService {

  /** Rows of one transaction. */
  private static final int CHUNK = 100;

  private final ApplicationModel model;
  private final Rights rights;
  private final Query query;
  private final RowWriting writing;

  public ImportService(ApplicationModel model, Rights rights, Query query, RowWriting writing) {
    this.model = model;
    this.rights = rights;
    this.query = query;
    this.writing = writing;
  }

  /**
   * What somebody wants to bring.
   *
   * @param chosen title of a column to the name of a field, or to nothing when it is to be ignored
   * @param match the field by which records are recognised that the file knows no ids of
   * @param allNew whether rows without an id are new records, recognised by nothing
   */
  public record Wanted(
      String object, Map<String, String> chosen, Optional<String> match, boolean allNew) {}

  /** Whether only what would happen is told, or the good rows are brought in. */
  public enum Mode {
    TRIAL,
    /** The good rows, whatever becomes of the others. */
    GOOD_ROWS,
    /** All rows, or none when one of them is not good. */
    ALL
  }

  /**
   * Understands the columns of a file.
   *
   * @throws RefusedException when the person may not import, or the file is of another object
   */
  public ImportPlan plan(Actor actor, TableFile file, Wanted wanted) {
    ObjectType type = type(wanted.object());
    if (!rights.imports(actor, type)) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("import.forbidden", type.title()));
    }
    requireHome(file, type);
    Set<String> importable = rights.importable(actor, type);
    ImportPlan plan =
        new ColumnMatching(type, importable).plan(file, wanted.chosen(), wanted.match());
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

  /**
   * Brings the rows in, or tells what would become of them. What was brought in before something
   * broke stays: bringing the same file again finds it unchanged.
   */
  public ImportReport run(Actor person, TableFile file, Wanted wanted, Mode mode) {
    return switch (mode) {
      case TRIAL -> run(person, file, wanted, false);
      case GOOD_ROWS -> run(person, file, wanted, true);
      case ALL -> {
        ImportReport trial = run(person, file, wanted, false);
        yield trial.good() ? run(person, file, wanted, true) : trial;
      }
    };
  }

  private ImportReport run(Actor person, TableFile file, Wanted wanted, boolean kept) {
    Actor actor = person.through(Channel.IMPORT);
    ImportPlan plan = plan(actor, file, wanted);
    ImportReport report = new ImportReport(plan, kept);
    RowReading reading =
        new RowReading(
            file,
            plan,
            new CellReading(model, new RecordNames(model, query, actor, wanted.object())),
            new RecordKeys(query, actor, wanted.object()));
    List<RowReading.Raw> waiting = new ArrayList<>();
    file.each((number, cells) -> {
      waiting.add(new RowReading.Raw(number, List.copyOf(cells)));
      if (waiting.size() == CHUNK) {
        pass(actor, wanted.object(), reading, waiting, report);
      }
    });
    pass(actor, wanted.object(), reading, waiting, report);
    return report;
  }

  private void pass(
      Actor actor,
      String object,
      RowReading reading,
      List<RowReading.Raw> waiting,
      ImportReport report) {
    List<PreparedRow> rows = reading.read(waiting);
    writing.write(actor, object, rows, report.plan(), report.kept()).forEach(report::add);
    waiting.clear();
  }

  private ObjectType type(String object) {
    return Optional.ofNullable(model.objects().get(object))
        .orElseThrow(() -> new RefusedException(Kind.NOT_FOUND, Message.of("object.not_found")));
  }
}
