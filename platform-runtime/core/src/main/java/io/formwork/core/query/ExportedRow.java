package io.formwork.core.query;

import io.formwork.core.record.Values;
import java.util.Map;

/**
 * One row on its way out of the system.
 *
 * @param version the record's, so that whoever brings the row back edited overwrites nobody
 * @param values by the text of the column's path; empty ones and those that may not leave are
 *     absent
 * @param names by the text of a relation's path, what the record or the records are called
 */
public record ExportedRow(long id, long version, Values values, Map<String, String> names) {}
