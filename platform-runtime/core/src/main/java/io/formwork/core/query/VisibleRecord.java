package io.formwork.core.query;

import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.core.right.Abilities;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Map;

/**
 * A record as one person may see it.
 *
 * @param values those that may be seen, computed ones included
 * @param names relation to what the record or the records are called that it leads to
 * @param several of a relation to many: each of the records
 */
public record VisibleRecord(
    RecordRef ref,
    ObjectType type,
    long version,
    Values values,
    Map<String, String> names,
    Map<String, List<Named>> several,
    String display,
    Abilities abilities) {

  public VisibleRecord {
    names = Map.copyOf(names);
    several = Map.copyOf(several);
  }
}
