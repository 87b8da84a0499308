package io.formwork.core.query;

import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.core.right.Abilities;
import io.formwork.metadata.model.ObjectType;
import java.util.Map;

/**
 * A record as one person may see it.
 *
 * @param values those that may be seen, computed ones included
 * @param names reference field to what the referenced record is called
 */
public record VisibleRecord(
    RecordRef ref,
    ObjectType type,
    long version,
    Values values,
    Map<String, String> names,
    String display,
    Abilities abilities) {

  public VisibleRecord {
    names = Map.copyOf(names);
  }
}
