package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Messages;
import io.formwork.core.transfer.ImportLog;
import io.formwork.core.transfer.ImportPlan;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.RowResult;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.core.transfer.TableFile;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the rows of a file, or became of them. */
public record ImportJson(Locale language) {

  private static final int MOST_ROWS = 500;

  /** The columns as they were understood, how many rows stand how, and the first bad ones. */
  public ObjectNode of(TableFile file, ImportReport report) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("done", report.kept());
    columns(body, report.plan());
    ObjectNode totals = body.putObject("totals");
    for (Standing standing : Standing.values()) {
      totals.put(word(standing), report.total(standing));
    }
    ArrayNode rows = body.putArray("rows");
    report.refused().stream()
        .limit(MOST_ROWS)
        .forEach(result -> row(rows.addObject(), file, result));
    return body;
  }

  /** What became of somebody's last import. */
  public static ObjectNode of(Optional<ImportLog.Last> last) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("standing", "none");
    last.ifPresent(known -> {
      body.put("standing", known.standing().name().toLowerCase(Locale.ROOT));
      body.put("begun", known.begun().toString());
      body.put("mode", known.whole() ? "all" : "good");
      body.put("row", known.line());
    });
    return body;
  }

  private static void columns(ObjectNode body, ImportPlan plan) {
    ArrayNode columns = body.putArray("columns");
    plan.columns()
        .forEach(column ->
            columns.addObject().put("title", column.title()).put("field", column.field().name()));
    ArrayNode ignored = body.putArray("ignored");
    plan.ignored().forEach(ignored::add);
    plan.match().ifPresent(match -> body.put("match", match.field().name()));
  }

  private void row(ObjectNode row, TableFile file, RowResult result) {
    row.put("row", result.row()).put("standing", word(result.standing()));
    result.id().ifPresent(id -> row.put("id", id));
    ArrayNode reasons = row.putArray("reasons");
    for (RowResult.Reason reason : result.reasons()) {
      ObjectNode one = reasons.addObject();
      reason.column().ifPresent(column -> one.put("column", file.titles().get(column)));
      one.put("detail", Messages.in(language, reason.message()));
    }
  }

  private static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
