package io.formwork.core.export;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Query;
import io.formwork.metadata.model.ApplicationModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Takes a list out of the system: exactly its filter, order and columns, and of its rows and values
 * exactly those that the person may read and may export.
 */
public final class Export {

  /** The most rows of one file; a longer list must be filtered first. */
  public static final int MOST_ROWS = 50_000;

  private final ApplicationModel model;
  private final Query query;
  private final SpreadsheetWriter writer;

  public Export(ApplicationModel model, Query query, SpreadsheetWriter writer) {
    this.model = model;
    this.query = query;
    this.writer = writer;
  }

  /** Whether the person may export records of the object at all; of which ones the file tells. */
  public Decision allowed(Actor actor, String object) {
    return query.mayExport(actor, object);
  }

  /**
   * Writes the list as a spreadsheet. Refuses before the first byte.
   *
   * @param list what is shown; its offset and limit do not matter
   * @param title of the sheet
   * @throws RefusedException when the person may not, or when there are too many rows
   */
  public void spreadsheet(
      Actor actor, ListRequest list, String title, Locale language, OutputStream to)
      throws IOException {
    if (query.mayExport(actor, list.object()) instanceof Decision.Refused refused) {
      throw new RefusedException(Kind.FORBIDDEN, refused.reason());
    }
    long rows = query.countExportable(actor, list);
    if (rows > MOST_ROWS) {
      throw new RefusedException(Kind.INVALID, Message.of("export.too_many_rows", rows, MOST_ROWS));
    }
    List<String> columns =
        list.columns().stream().map(column -> ColumnTitle.of(column, language)).toList();
    Cells cells = new Cells(model, language);
    Iterable<List<Cell>> content = () -> rows(actor, list, cells);
    writer.write(new Sheet(title, language, columns, content), to);
  }

  private Iterator<List<Cell>> rows(Actor actor, ListRequest list, Cells cells) {
    Rows rows = new Rows(query, actor, list);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<Cell> next() {
        return cells.of(list.columns(), rows.next());
      }
    };
  }
}
