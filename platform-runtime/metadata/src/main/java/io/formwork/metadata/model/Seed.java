package io.formwork.metadata.model;

import io.formwork.metadata.diagnostic.Span;
import java.util.List;
import java.util.Map;

/**
 * Records that belong to the application: loaded at its first start, and again when the file has
 * changed; loading twice changes nothing.
 *
 * @param match the field by which a record is recognised
 * @param demo whether it is left out with {@code --no-demo}
 */
public record Seed(String name, String object, String match, boolean demo, List<Entry> entries) {

  public Seed {
    entries = List.copyOf(entries);
  }

  /**
   * One record. Values are as written (String, Long, BigDecimal, Boolean, List); a reference is
   * written as the value that the {@code match} of the other object's seed recognises, for a user
   * the login. Of a user, {@code password} is kept hashed in the account.
   */
  public record Entry(Map<String, Object> values, Span span) {
    public Entry {
      values = Ordered.copyOf(values);
    }
  }
}
