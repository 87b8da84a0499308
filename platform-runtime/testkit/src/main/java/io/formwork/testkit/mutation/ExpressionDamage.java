package io.formwork.testkit.mutation;

import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Expressions that cannot be read, name what is not there, or calculate with what has no number.
 */
final class ExpressionDamage implements Damage {

  private static final Pattern WORD = Pattern.compile("(?<![\"'.\\w])[a-z][a-z_]{2,}(?![\\w(\"'])");

  /** A field that is one of certain words, compared with one. */
  private static final Pattern CHOICE =
      Pattern.compile("\\b(line|status|status_kind|criticality|category) (==|!=) \"(\\w+)\"");

  private static final int LONG = 64 << 10;
  private static final int DEEP = 1_000;

  @Override
  public Stream<Mutation> of(Body body) {
    return body.values().stream()
        .filter(value -> value.is("an expression") && value.isOnOneLine())
        .filter(value -> !value.text().isBlank() && !isBlock(value))
        .flatMap(value ->
            damaged(value.text()).entrySet().stream()
                .map(damage -> mutation(body, value, damage.getKey(), damage.getValue())));
  }

  private static boolean isBlock(Value value) {
    return value.node() instanceof YamlNode.Scalar scalar
        && (scalar.style() == YamlNode.Style.LITERAL || scalar.style() == YamlNode.Style.FOLDED);
  }

  private static Mutation mutation(Body body, Value value, String kind, String expression) {
    String quoted = "'" + expression.replace("'", "''") + "'";
    return body.refused(
        kind, value.said(), value.page().with(value.node().span(), quoted), value.place());
  }

  /** What may be done to an expression, and what it becomes. */
  static Map<String, String> damaged(String text) {
    Map<String, String> damages = new LinkedHashMap<>();
    damages.put("expression left empty", "");
    damages.put("expression of an unknown name", "zz_unknown");
    damages.put("expression of other types", "\"abc\" + 5");
    damages.put("expression with an open quote", text + " == \"open");
    damages.put("expression with an open bracket", "(" + text);
    damages.put("expression with a bracket too many", text + ")");
    damages.put("expression cut after an operator", text + " &&");
    damages.put("expression with one equals sign", text + " = 1");
    damages.put("expression with a word for an operator", text + " and true");
    damages.put("expression nested deep", "(".repeat(DEEP) + text + ")".repeat(DEEP));
    damages.put("expression of 64 KiB", text + " || true".repeat(LONG / 8));
    damages.put("expression with an unknown function", "zz(" + text + ")");
    damages.put("pattern with an open group", "\"a\".matches(\"(a+\")");
    damages.put("pattern that looks ahead", "\"a\".matches(\"a(?=b)\")");
    damages.put("pattern that refers back", "\"a\".matches(\"(a)\\\\1\")");
    damages.put("pattern that explodes", "\"a\".matches(\"((a{255}){255}){255}\")");
    word(text, damages);
    choice(text, damages);
    return damages;
  }

  private static void word(String text, Map<String, String> damages) {
    Matcher word = WORD.matcher(text);
    if (word.find() && !word.group().equals("null") && !word.group().equals("true")) {
      damages.put("expression with a misspelled word", spliced(text, word, word.group() + "zz"));
      Lookalikes.cyrillic(word.group())
          .ifPresent(
              twin -> damages.put("expression with a Cyrillic letter", spliced(text, word, twin)));
    }
  }

  private static void choice(String text, Map<String, String> damages) {
    Matcher choice = CHOICE.matcher(text);
    if (choice.find()) {
      String other = choice.group(1) + " " + choice.group(2) + " \"zz_nothing\"";
      damages.put("expression with a word of no list", spliced(text, choice, other));
    }
  }

  private static String spliced(String text, Matcher found, String other) {
    return text.substring(0, found.start()) + other + text.substring(found.end());
  }
}
