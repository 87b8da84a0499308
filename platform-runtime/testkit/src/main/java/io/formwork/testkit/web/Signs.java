package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** By what an answer shows that a text was more than a text. */
final class Signs {

  /** What only the inside of a server says, or a file of its machine. */
  private static final List<String> INSIDE =
      List.of("root:x:0:", "PostgreSQL 1", "org.postgresql", "java.lang.", "SQLSTATE", "\tat ");

  /**
   * Texts that have such words themselves, as JSON tells them: records that took them tell them.
   */
  private static final List<String> SENT =
      HostileTexts.strings().stream()
          .filter(text -> INSIDE.stream().anyMatch(text::contains))
          .map(text -> TextNode.valueOf(text).toString())
          .map(quoted -> quoted.substring(1, quoted.length() - 1))
          .toList();

  private Signs() {}

  /** Whether the answer has a page, a header or words that it could have from nowhere else. */
  static boolean in(Answer answer, String text) {
    boolean page =
        answer.bytes().length > 0 && answer.header("Content-Type").startsWith("text/html");
    boolean header =
        !answer.header("X-Injected").isEmpty() || answer.header("Set-Cookie").startsWith("x=");
    return page || header || tells(answer, text);
  }

  private static boolean tells(Answer answer, String text) {
    if (!answer.header("Content-Type").contains("json")) {
      return false;
    }
    String said = answer.text();
    for (String sent : SENT) {
      said = said.replace(sent, "");
    }
    String left = said;
    return INSIDE.stream().anyMatch(word -> left.contains(word) && !text.contains(word));
  }
}
