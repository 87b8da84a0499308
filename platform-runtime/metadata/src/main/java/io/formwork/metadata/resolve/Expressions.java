package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.ExpressionCompiler;
import io.formwork.metadata.expression.Names;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.expression.TemplateCompiler;
import io.formwork.metadata.expression.ValueType;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.LocalTemplate;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import io.formwork.metadata.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the expressions and templates of the definitions, each against what is known at its place.
 */
final class Expressions {

  private final ExpressionCompiler compiler = new ExpressionCompiler();
  private final TemplateCompiler templates = new TemplateCompiler(compiler);
  private final Names names;
  private final Labels labels;
  private final Problems problems;
  private final Set<String> settingsRead = new HashSet<>();

  Expressions(Names names, Labels labels, Problems problems) {
    this.names = names;
    this.labels = labels;
    this.problems = problems;
  }

  static Source source(YamlNode.Scalar written) {
    return written.style() == YamlNode.Style.LITERAL
        ? Source.block(written.text(), written.span(), written.span().start())
        : Source.of(written.text(), written.span());
  }

  Names names() {
    return names;
  }

  /** Bare names are fields of the record. */
  Environment ofRecord(String object) {
    return Environment.ofRecord(names, object);
  }

  /** The same, and the actor is {@code me}. */
  Environment ofRecordAndMe(String object) {
    return ofRecord(object).withMe();
  }

  Optional<Expression> condition(Environment environment, YamlNode.Scalar written) {
    return compile(environment, written, ValueType.Simple.FLAG);
  }

  Optional<Expression> condition(Environment environment, Optional<YamlNode.Scalar> written) {
    return written.flatMap(text -> condition(environment, text));
  }

  /** A value that a field of that type may hold. */
  Optional<Expression> value(Environment environment, YamlNode.Scalar written, FieldType type) {
    return compile(environment, written, ValueType.of(type, names));
  }

  /** The same, down to the fields that are written: no stored computed field is read. */
  Optional<Expression> ofWrittenFields(
      Environment environment, YamlNode.Scalar written, FieldType type) {
    Source source = source(written);
    problems.note(new ExpressionNote(source.span(), environment));
    return compiler.compileWhole(source, environment, ValueType.of(type, names), problems);
  }

  Optional<Expression> duration(Environment environment, YamlNode.Scalar written) {
    return compile(environment, written, ValueType.Simple.DURATION);
  }

  Optional<Expression> person(Environment environment, YamlNode.Scalar written) {
    return compile(environment, written, new ValueType.Reference(ObjectType.USER));
  }

  /** A condition that stands in another file than YAML, such as a drawing. */
  Optional<Expression> condition(Environment environment, Source source) {
    return compile(environment, source, ValueType.Simple.FLAG);
  }

  private Optional<Expression> compile(
      Environment environment, YamlNode.Scalar written, ValueType type) {
    return compile(environment, source(written), type);
  }

  private Optional<Expression> compile(Environment environment, Source source, ValueType type) {
    problems.note(new ExpressionNote(source.span(), environment));
    Optional<Expression> compiled = compiler.compile(source, environment, type, problems);
    compiled.ifPresent(this::remember);
    return compiled;
  }

  private void remember(Expression expression) {
    settingsRead.addAll(Reads.settings(expression));
  }

  /** The settings that the expressions read which were compiled so far. */
  Set<String> settingsRead() {
    return settingsRead;
  }

  Optional<Template> template(Environment environment, YamlNode.Scalar written) {
    problems.note(new ExpressionNote(written.span(), environment));
    Optional<Template> compiled = templates.compile(source(written), environment, problems);
    compiled.ifPresent(template -> template.expressions().forEach(this::remember));
    return compiled;
  }

  /** A template in all languages in which its address has a text. */
  Optional<LocalTemplate> localTemplate(
      Environment environment, String address, YamlNode.Scalar written) {
    Optional<Template> own = Optional.empty();
    Map<String, Template> translations = new LinkedHashMap<>();
    for (var text : labels.texts(address, written).entrySet()) {
      Optional<Template> template = template(environment, text.getValue());
      if (own.isEmpty()) {
        own = template;
      } else {
        template.ifPresent(t -> translations.put(text.getKey(), t));
      }
    }
    return own.map(template -> new LocalTemplate(template, translations));
  }

  /** {@code set}: field to the expression of the value that it gets. */
  Map<String, Expression> assignments(
      Environment environment, ObjectOutline target, YamlNode.Mapping written) {
    Map<String, Expression> assignments = new LinkedHashMap<>();
    Lookup lookup = new Lookup(problems);
    String whose = "object \"%s\"".formatted(target.name());
    for (YamlNode.Entry entry : written.list()) {
      lookup
          .findIn(whose, "field", target.fields(), entry.key())
          .flatMap(field -> assigned(environment, field, entry))
          .ifPresent(value -> assignments.put(entry.name(), value));
    }
    return assignments;
  }

  private Optional<Expression> assigned(
      Environment environment, Field field, YamlNode.Entry entry) {
    if (!field.writable()) {
      String detail =
          "The field \"%s\" is the platform's to write; a definition cannot."
              .formatted(field.name());
      problems.error("Field not writable", detail, entry.key().span());
      return Optional.empty();
    }
    return entry.value() instanceof YamlNode.Scalar value
        ? value(environment, value, field.type())
        : Optional.empty();
  }
}
