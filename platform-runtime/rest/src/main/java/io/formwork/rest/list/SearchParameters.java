package io.formwork.rest.list;

import io.formwork.rest.problem.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is searched for.
 *
 * @param object in which object alone
 * @param most how many records of each object at most
 */
public record SearchParameters(String text, Optional<String> object, int most) {

  private static final Set<String> KNOWN = Set.of("q", "object", "size");
  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 200;
  private static final int LONGEST = 500;

  public static SearchParameters of(Map<String, List<String>> query) {
    Parameters parameters = new Parameters(query, KNOWN);
    String text = parameters.text("q").orElse("");
    if (text.isEmpty() || text.length() > LONGEST) {
      parameters.wrong("q", Sentence.of("search.text", LONGEST));
    }
    int most = parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE);
    Optional<String> object = parameters.text("object");
    parameters.settle();
    return new SearchParameters(text, object, most);
  }
}
