package io.formwork.core.evaluate;

import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.RecordStore;
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

/** Writes templates over records: the subject of a notification, the name of a record. */
public final class Wording {

  /** Names mention other records, which mention others: so deep and no deeper. */
  private static final int DEEPEST = 3;

  private final ApplicationModel model;
  private final RecordStore store;
  private final Evaluation evaluation;
  private final ValueFormatter formatter;

  public Wording(ApplicationModel model, RecordStore store, Evaluation evaluation) {
    this.model = model;
    this.store = store;
    this.evaluation = evaluation;
    this.formatter = new ValueFormatter(model);
  }

  /** The template's text in that language. */
  public String write(Template template, Facts facts, Locale locale) {
    return write(template, facts, locale, 0);
  }

  private String write(Template template, Facts facts, Locale locale, int depth) {
    TemplateText text =
        new TemplateText(
            evaluation.evaluator(),
            (expression, value) -> format(expression, value, locale, depth));
    return text.write(template, evaluation.scope(facts));
  }

  private String format(Expression expression, Object value, Locale locale, int depth) {
    if (!(expression instanceof Expression.Path path) || path.steps().isEmpty()) {
      return value.toString();
    }
    Field field = path.steps().getLast();
    if (field.type() instanceof FieldType.Reference reference && depth < DEEPEST) {
      ObjectType target = model.object(reference.object());
      return store
          .find(target, (Long) value)
          .map(found -> name(target, found, locale, depth))
          .orElse("");
    }
    if (field.type() instanceof FieldType.References several && depth < DEEPEST) {
      ObjectType target = model.object(several.object());
      return ((List<?>) value)
          .stream()
              .flatMap(id -> store.find(target, (Long) id).stream())
              .map(found -> name(target, found, locale, depth))
              .collect(Collectors.joining(", "));
    }
    return formatter.format(field, value, locale);
  }

  private String name(ObjectType target, StoredRecord found, Locale locale, int depth) {
    return write(target.display(), Facts.about(Subject.of(found)), locale, depth + 1);
  }
}
