package io.formwork.acceptance.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What each of some people finds at each of some addresses, as a file tells it.
 *
 * @param people their logins
 * @param rows address to what they find, in the order of the people
 */
record AddressTable(List<String> people, Map<String, List<String>> rows) {

  /**
   * Reads one.
   *
   * @param fill puts what is known only now into a line
   */
  static AddressTable read(String name, UnaryOperator<String> fill) throws IOException {
    List<List<String>> lines;
    try (InputStream file = AddressTable.class.getResourceAsStream("/addresses/" + name)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      lines =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Arrays.stream(fill.apply(line).split("\\|")).map(String::strip).toList())
              .toList();
    }
    Map<String, List<String>> rows = new LinkedHashMap<>();
    lines.stream().skip(1).forEach(line -> rows.put(line.getFirst(), line.subList(1, line.size())));
    List<String> head = lines.getFirst();
    return new AddressTable(head.subList(1, head.size()), rows);
  }

  /** Address to what that person finds there. */
  Map<String, String> of(String login) {
    Map<String, String> found = new LinkedHashMap<>();
    rows.forEach((address, each) -> found.put(address, each.get(people.indexOf(login))));
    return found;
  }
}
