package io.formwork.core.choice;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import java.util.HashMap;
import java.util.Map;

/** What the definitions say of values that are no longer there. */
final class GivenUpValues {

  private static final String KEY = "removed.";

  private GivenUpValues() {}

  /** Names of values that were given up, to the names of those that their records got. */
  static Map<String, String> of(ApplicationModel model, String choices) {
    Map<String, String> givenUp = new HashMap<>();
    Declaration declared = model.declarations().get("choices." + choices);
    if (declared != null) {
      declared.says().keySet().stream()
          .filter(key -> key.startsWith(KEY))
          .forEach(key -> givenUp.put(key.substring(KEY.length()), declared.text(key)));
    }
    return givenUp;
  }
}
