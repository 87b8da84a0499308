package io.formwork.metadata.definition;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names may be given. One name is used in YAML, SQL, REST, Java, CEL and DRL alike, so it
 * must be free in all.
 */
public final class Identifiers {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** Words of our expressions, then of CEL, Java and DRL. */
  private static final Set<String> RESERVED =
      Set.of(
          "me",
          "now",
          "today",
          "old",
          "it",
          "this",
          "record",
          "outcome",
          "settings",
          "my_units",
          "managed_units",
          "search",
          "id",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "namespace",
          "null",
          "package",
          "return",
          "true",
          "var",
          "void",
          "while",
          "abstract",
          "assert",
          "boolean",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "default",
          "do",
          "double",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "goto",
          "implements",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "private",
          "protected",
          "public",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "throw",
          "throws",
          "transient",
          "try",
          "volatile",
          "accumulate",
          "and",
          "collect",
          "declare",
          "end",
          "eval",
          "exists",
          "forall",
          "from",
          "global",
          "not",
          "or",
          "over",
          "query",
          "rule",
          "then",
          "when");

  /** Words that begin an address, which an object may therefore not have as its name. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "app",
          "calendar",
          "choices",
          "file_class",
          "notification",
          "process",
          "role",
          "strategy",
          "table",
          "view");

  /** Words that stand where the name of an object would, in the addresses of the REST interface. */
  private static final Set<String> PLACES = Set.of("files", "views", "webhooks");

  private Identifiers() {}

  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  public static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  public static boolean isReservedForObjects(String name) {
    return RESERVED.contains(name) || ADDRESSES.contains(name) || PLACES.contains(name);
  }

  /** Why the name cannot be given. */
  public static String rule(String name) {
    if (isIdentifier(name)) {
      return "\"%s\" is a word of the platform's own. Choose another name.".formatted(name);
    }
    return "\"%s\" is no name: it begins with a small Latin letter and goes on with small letters, digits and \"_\", 40 at most."
        .formatted(name);
  }
}
