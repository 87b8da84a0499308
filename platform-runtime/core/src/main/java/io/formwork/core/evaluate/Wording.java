package io.formwork.core.evaluate;

import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.TemplateText;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes templates over records: the subject of a notification and its body. */
public final class Wording {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final ValueFormatter formatter;

  public Wording(ApplicationModel model, Evaluation evaluation) {
    this.model = model;
    this.evaluation = evaluation;
    this.formatter = new ValueFormatter(model);
  }

  /** What records are called by whoever reads the text. */
  public interface Names {
    String of(ObjectType type, long id);
  }

  /** The template's text in that language. */
  public String write(Template template, Facts facts, Locale locale, Names names) {
    TemplateText text =
        new TemplateText(
            evaluation.evaluator(),
            (expression, value) -> format(expression, value, locale, names));
    return text.write(template, evaluation.scope(facts));
  }

  private String format(Expression expression, Object value, Locale locale, Names names) {
    if (!(expression instanceof Expression.Path path) || path.steps().isEmpty()) {
      return value.toString();
    }
    Field field = path.steps().getLast();
    if (field.type() instanceof FieldType.Reference reference) {
      return names.of(model.object(reference.object()), (Long) value);
    }
    if (field.type() instanceof FieldType.References several) {
      ObjectType target = model.object(several.object());
      return ((List<?>) value)
          .stream().map(id -> names.of(target, (Long) id)).collect(Collectors.joining(", "));
    }
    return formatter.format(field, value, locale);
  }
}
