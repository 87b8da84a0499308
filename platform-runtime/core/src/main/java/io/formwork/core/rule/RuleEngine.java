package io.formwork.core.rule;

import io.formwork.core.record.Values;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;

/**
 * Derives values of a record by decision tables and DRL. Works on a detached copy; keeps nothing.
 */
public interface RuleEngine extends AutoCloseable {

  /** What the rules make of the values; empty when they change nothing. */
  List<Derived> derive(ObjectType type, Values values);

  /** Gives back what the compiled rules hold; nothing is derived afterwards. */
  @Override
  default void close() {}

  /**
   * One changed field.
   *
   * @param value empty when the rule emptied the field
   * @param rule the address of what decided: {@code table.resolution_limit}, {@code
   *     rule.category_by_words}
   */
  record Derived(String field, Optional<Object> value, String rule) {}
}
