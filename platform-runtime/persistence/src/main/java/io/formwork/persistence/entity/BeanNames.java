package io.formwork.persistence.entity;

import java.util.Locale;

/** Names of definitions as Java writes them. */
final class BeanNames {

  private BeanNames() {}

  /** {@code resolution.due} is {@code resolutionDue}. */
  static String property(String field) {
    String type = type(field);
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  /** {@code criticality_request} is {@code CriticalityRequest}. */
  static String type(String name) {
    StringBuilder result = new StringBuilder();
    for (String word : name.split("[._]", -1)) {
      result.append(capitalised(word));
    }
    return result.toString();
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
