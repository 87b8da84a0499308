package io.formwork.core.query;

import io.formwork.metadata.model.ObjectType;
import java.util.List;

/** What a search has found of one object, the best first. */
public record Findings(ObjectType type, List<Row> rows) {

  public Findings {
    rows = List.copyOf(rows);
  }
}
