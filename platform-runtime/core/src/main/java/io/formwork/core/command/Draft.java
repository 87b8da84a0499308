package io.formwork.core.command;

import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record on its way to the store: the values it will have, and which rule made which of them.
 *
 * @param before the values that lie in the store; none for a new record
 */
record Draft(Values before, Values values, Map<String, String> rules) {

  static Draft of(Values before) {
    return new Draft(before, before, Map.of());
  }

  Draft with(Changes changes) {
    return new Draft(before, values.after(changes), rules);
  }

  Draft derived(String field, Optional<Object> value, String rule) {
    Map<String, String> more = new HashMap<>(rules);
    more.put(field, rule);
    return new Draft(before, values.after(Changes.of(field, value.orElse(null))), more);
  }

  /** What differs from the store. */
  Changes changes() {
    return Changes.between(before, values);
  }
}
