package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Query;
import io.formwork.core.right.Rights;
import io.formwork.core.store.Transactions;
import io.formwork.core.transfer.ImportStore.Ending;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Brings records in from a file. Each row goes through the ordinary command with the rights of the
 * person, and needs the grant to import on top; the journal says that it came by a file. A trial
 * does the same and takes it back.
 */
public final class ImportService {

  /** Rows that are written together. */
  private static final int CHUNK = 500;

  private final ApplicationModel model;
  private final ImportPlanning planning;
  private final Query query;
  private final Evaluation evaluation;
  private final RowWriting writing;
  private final Transactions transactions;
  private final ImportLog log;

  public ImportService(
      ApplicationModel model,
      Rights rights,
      Query query,
      Evaluation evaluation,
      RowWriting writing,
      Transactions transactions,
      ImportLog log) {
    this.model = model;
    this.planning = new ImportPlanning(model, rights);
    this.query = query;
    this.evaluation = evaluation;
    this.writing = writing;
    this.transactions = transactions;
    this.log = log;
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
    /** All rows in one transaction, or none when one of them is not good. */
    ALL
  }

  /**
   * Understands the columns of a file.
   *
   * @throws RefusedException when the person may not import, or the file is of another object
   */
  public ImportPlan plan(Actor actor, TableFile file, Wanted wanted) {
    return planning.plan(actor, file, wanted);
  }

  /**
   * The same as far as it goes: columns may be missing, and what records are recognised by.
   *
   * @throws RefusedException when the person may not import, or the file is of another object
   */
  public ImportPlan guess(Actor actor, TableFile file, Wanted wanted) {
    return planning.guess(actor, file, wanted);
  }

  /**
   * The fields that a file may have columns of: those that the person may bring, and before them
   * those by which records are told apart.
   *
   * @throws RefusedException when the person may not import
   */
  public List<Field> columns(Actor actor, String object) {
    return planning.columns(actor, object);
  }

  /**
   * Brings the rows in, or tells what would become of them. Of good rows those that were brought in
   * before something broke stay: bringing the same file again finds them unchanged. Of all rows
   * none stays.
   */
  public ImportReport run(Actor person, TableFile file, Wanted wanted, Mode mode) {
    return run(person, file, wanted, mode, rows -> {});
  }

  /**
   * The same, told how far it is.
   *
   * @param progress hears after each stretch over how many rows it has been; what it throws ends
   *     the import there
   */
  public ImportReport run(
      Actor person, TableFile file, Wanted wanted, Mode mode, IntConsumer progress) {
    return switch (mode) {
      case TRIAL -> trial(person, file, wanted, progress);
      case GOOD_ROWS -> good(person, file, wanted, progress);
      case ALL -> all(person, file, wanted, progress);
    };
  }

  private ImportReport trial(Actor person, TableFile file, Wanted wanted, IntConsumer progress) {
    Way way = new Way(false, writing::write, line -> {}, line -> {});
    return run(person, file, wanted, way, progress);
  }

  private ImportReport good(Actor person, TableFile file, Wanted wanted, IntConsumer progress) {
    plan(person, file, wanted);
    ImportLog.Running running = log.begin(person, wanted.object(), false);
    Way way = new Way(true, writing::write, running::reached, running::passed);
    try {
      ImportReport report = run(person, file, wanted, way, progress);
      running.end(Ending.DONE);
      return report;
    } catch (RuntimeException e) {
      running.end(Ending.BROKEN_OFF);
      throw e;
    }
  }

  /** In one transaction, so that what breaks off leaves nothing. A trial tells why not. */
  private ImportReport all(Actor person, TableFile file, Wanted wanted, IntConsumer progress) {
    plan(person, file, wanted);
    ImportLog.Running running = log.begin(person, wanted.object(), true);
    Way way = new Way(true, writing::writeWhole, running::reached, line -> {});
    try {
      return lasting(() -> {
        running.hold();
        ImportReport report = run(person, file, wanted, way, progress);
        running.end(Ending.DONE);
        return report;
      });
    } catch (NotAllException refused) {
      running.end(Ending.REFUSED);
      return trial(person, file, wanted, progress);
    } catch (RuntimeException e) {
      running.end(Ending.BROKEN_OFF);
      throw e;
    }
  }

  /** What others have done meanwhile may make rows bad that were good, as a trial finds by now. */
  private ImportReport lasting(Supplier<ImportReport> work) {
    try {
      return transactions.lasting(work);
    } catch (RefusedException refused) {
      throw refused.refusal().kind() == Kind.INVALID ? new NotAllException() : refused;
    }
  }

  /**
   * What became of the person's last import into that object, if there was one.
   *
   * @throws RefusedException when the person may not import
   */
  public Optional<ImportLog.Last> last(Actor person, String object) {
    return log.last(person, planning.permitted(person, object).name());
  }

  /** Writes some rows, and tells what became of each and up to which row of the file it came. */
  private interface Writer {
    List<RowResult> write(
        Actor actor,
        String object,
        List<PreparedRow> rows,
        ImportReport report,
        IntConsumer reached);
  }

  /**
   * How rows are brought in.
   *
   * @param kept whether they stay
   * @param reached hears in their transaction of the last row of some that are written
   * @param passed hears afterwards of the last row of those that have been looked at
   */
  private record Way(boolean kept, Writer writer, IntConsumer reached, IntConsumer passed) {

    List<RowResult> write(Actor actor, String object, List<PreparedRow> rows, ImportReport report) {
      List<RowResult> results = writer.write(actor, object, rows, report, reached);
      if (!rows.isEmpty()) {
        passed.accept(rows.getLast().number());
      }
      return results;
    }
  }

  private ImportReport run(
      Actor person, TableFile file, Wanted wanted, Way way, IntConsumer progress) {
    Actor actor = person.through(Channel.IMPORT);
    ImportPlan plan = plan(actor, file, wanted);
    ImportReport report = new ImportReport(plan, way.kept(), new TriedValues(evaluation));
    RowReading reading =
        new RowReading(
            file,
            plan,
            new CellReading(
                model, new RecordNames(model, query, actor, wanted.object(), report::made)),
            new RecordKeys(query, actor, wanted.object()));
    List<RowReading.Raw> waiting = new ArrayList<>();
    Runnable pass =
        () -> {
          way.write(actor, wanted.object(), reading.read(waiting), report).forEach(report::add);
          waiting.clear();
          progress.accept(report.over());
        };
    file.each((number, cells) -> {
      waiting.add(new RowReading.Raw(number, List.copyOf(cells)));
      if (waiting.size() == CHUNK) {
        pass.run();
      }
    });
    pass.run();
    return report;
  }
}
