package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with an expression, each kind of problem always in the same words. */
final class Complaints {

  private final Parsed parsed;
  private final Consumer<Diagnostic> problems;

  Complaints(Parsed parsed, Consumer<Diagnostic> problems) {
    this.parsed = parsed;
    this.problems = problems;
  }

  Typed unknownField(CelExpr node, String object, String name, Collection<String> fields) {
    return error(
        "Unknown field",
        "The object \"" + object + "\" has no field \"" + name + "\"." + meant(name, fields),
        parsed.name(node));
  }

  /** A bare word that leads nowhere although a word in quotes is expected. */
  Typed missingQuotes(CelExpr node, String word) {
    return error(
        "Unknown field",
        "There is no field \""
            + word
            + "\" here. To mean the word, put it in quotes: \""
            + word
            + "\".",
        parsed.name(node));
  }

  Typed unknownName(CelExpr node, String name, Environment environment) {
    return error(
        "Unknown name",
        "\"" + name + "\" is not known here. Known are " + known(environment) + ".",
        parsed.name(node));
  }

  Typed notKnownHere(CelExpr node, String name, Environment environment) {
    return error(
        "Variable not known here",
        "\"" + name + "\" has no meaning in this place. Known are " + known(environment) + ".",
        parsed.name(node));
  }

  Typed unknownSetting(CelExpr node, String name, Collection<String> settings) {
    String detail =
        name.isEmpty()
            ? "\"settings\" alone is no value: write settings. and the name of one."
            : "The application has no setting \"" + name + "\".";
    return error(
        "Unknown setting", detail + Suggestion.sentence(name, settings), parsed.name(node));
  }

  Typed settingNotKnownHere(CelExpr node) {
    return error(
        "Setting not known here",
        "Settings are read where a definition is evaluated anew each time. What the database keeps would"
            + " not notice a change, and who filters a list writes a value.",
        parsed.span(node));
  }

  Typed leadsNowhere(CelExpr operand, CelExpr node, String description) {
    return error(
        "Not a relation",
        "\""
            + parsed.text(operand)
            + "\" is "
            + description
            + "; only a relation leads on to further fields.",
        parsed.name(node));
  }

  Typed circular(CelExpr node, String chain) {
    return error(
        "Circular definition",
        "Computed fields depend on each other in a circle: " + chain + ".",
        parsed.name(node));
  }

  Typed tooLarge(CelExpr node) {
    return error(
        "Expression too large",
        "With the definitions of its computed fields put in place, the expression is too large.",
        parsed.name(node));
  }

  Typed mismatch(CelExpr node, ValueType expected, ValueType actual) {
    return mismatch(
        node,
        "This is " + actual.description() + ", but " + expected.description() + " is needed.");
  }

  Typed mismatch(CelExpr node, String detail) {
    return error("Type mismatch", detail, parsed.span(node));
  }

  Typed unknownWord(CelExpr node, String word, ValueType.Words words) {
    return error(
        "Unknown value",
        "\""
            + word
            + "\" is not "
            + words.description()
            + "."
            + Suggestion.sentence(word, words.words())
            + " There are "
            + words.listing()
            + ".",
        parsed.span(node));
  }

  Typed unknownFunction(CelExpr node, String name, Collection<String> functions) {
    return error(
        "Unknown function",
        "There is no function \""
            + name
            + "\"."
            + Suggestion.sentence(name, functions)
            + " There are "
            + String.join(", ", functions)
            + ".",
        parsed.span(node));
  }

  Typed unsupported(CelExpr node, String detail) {
    return error("Not part of the language", detail, parsed.span(node));
  }

  Typed malformed(CelExpr node, String summary, String detail) {
    return error(summary, detail, parsed.span(node));
  }

  private Typed error(String summary, String detail, Span span) {
    problems.accept(Diagnostic.error(summary, detail, span));
    return Typed.wrong();
  }

  private static String meant(String name, Collection<String> fields) {
    String parts =
        fields.stream()
            .filter(field -> field.startsWith(name + "."))
            .map(field -> "\"" + field + "\"")
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? Suggestion.sentence(name, fields) : " There are " + parts + ".";
  }

  private static String known(Environment environment) {
    String fields =
        environment.bare().map(start -> "the fields of \"" + start.object() + "\" and ").orElse("");
    return fields
        + Stream.of(
                environment.roots().keySet().stream(),
                environment.variables().keySet().stream(),
                Stream.of("now", "today"))
            .flatMap(names -> names)
            .sorted()
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
  }
}
