package io.formwork.core.export;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Query;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes a list out of the system: exactly its filter, order and columns, and of its rows and values
 * exactly those that the person may read and may export. The rows are those of one moment and pass
 * through memory one after another.
 */
public final class Export {

  /** The rows that a sheet of a spreadsheet has below its titles. */
  public static final int ROWS_OF_A_SHEET = 1_048_575;

  private final ApplicationModel model;
  private final Query query;
  private final SpreadsheetWriter spreadsheets;
  private final Transactions transactions;
  private final Clock clock;

  public Export(
      ApplicationModel model,
      Query query,
      SpreadsheetWriter spreadsheets,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.query = query;
    this.spreadsheets = spreadsheets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A list as somebody wants it: its offset and limit do not matter, the title is the sheet's. */
  public record Wanted(ListRequest list, String title, Locale language) {}

  /** A file to be written. */
  @FunctionalInterface
  public interface File {

    /**
     * Writes it, reading the rows meanwhile. Who does not take the bytes ends the reading.
     *
     * @throws IOException when they cannot be taken
     */
    void writeTo(OutputStream to) throws IOException;
  }

  /** Whether the person may export records of the object at all; of which ones the file tells. */
  public Decision allowed(Actor actor, String object) {
    return query.mayExport(actor, object);
  }

  /**
   * The list as a spreadsheet. What is refused is refused before the first byte.
   *
   * @throws RefusedException when the person may not, or when a sheet has not so many rows
   */
  public File spreadsheet(Actor actor, Wanted wanted) {
    require(actor, wanted);
    long rows = transactions.required(() -> query.countExportable(actor, wanted.list()));
    if (rows > ROWS_OF_A_SHEET) {
      throw new RefusedException(
          Kind.INVALID, Message.of("export.too_many_rows", rows, ROWS_OF_A_SHEET));
    }
    return to -> write(actor, wanted, spreadsheets, to);
  }

  /**
   * The list as text, however long it is.
   *
   * @throws RefusedException when the person may not
   */
  public File csv(Actor actor, Wanted wanted, CsvForm form) {
    require(actor, wanted);
    return to -> write(actor, wanted, new CsvWriter(form), to);
  }

  /** A spreadsheet without rows, to be filled in and imported. */
  public File template(String object, List<Field> fields, Locale language) {
    Sheet.Origin origin = new Sheet.Origin(model.name(), object, clock.instant());
    Sheet empty =
        new Sheet(
            model.object(object).title().in(language),
            language,
            origin,
            fields.stream()
                .map(field -> new Sheet.Column(field.title().in(language), field.name()))
                .toList(),
            taker -> {});
    return to -> spreadsheets.write(empty, to);
  }

  private void require(Actor actor, Wanted wanted) {
    if (query.mayExport(actor, wanted.list().object()) instanceof Decision.Refused refused) {
      throw new RefusedException(Kind.FORBIDDEN, refused.reason());
    }
  }

  /** One transaction from the first row to the last; it ends also when nobody takes the bytes. */
  private void write(Actor actor, Wanted wanted, SpreadsheetWriter writer, OutputStream to)
      throws IOException {
    AtomicBoolean begun = new AtomicBoolean();
    try {
      transactions.required(() -> {
        // A transaction may be tried again, but not bytes that have been sent.
        if (begun.getAndSet(true)) {
          throw new IllegalStateException("The database ended the reading of a list");
        }
        try {
          writer.write(sheet(actor, wanted), to);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Sheet sheet(Actor actor, Wanted wanted) {
    List<FieldPath> columns = wanted.list().columns();
    Sheet.Origin origin = new Sheet.Origin(model.name(), wanted.list().object(), clock.instant());
    return new Sheet(
        wanted.title(),
        wanted.language(),
        origin,
        columns.stream()
            .map(column ->
                new Sheet.Column(ColumnTitle.of(column, wanted.language()), column.text()))
            .toList(),
        taker -> rows(actor, wanted, taker));
  }

  private void rows(Actor actor, Wanted wanted, Sheet.Taker taker) throws IOException {
    List<FieldPath> columns = wanted.list().columns();
    List<String> keys = columns.stream().map(FieldPath::text).toList();
    Cells cells = new Cells(model, wanted.language());
    try {
      query.export(
          actor,
          wanted.list().page(0, Integer.MAX_VALUE),
          row -> {
            try {
              taker.take(row.id(), row.version(), cells.of(columns, keys, row));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
