package io.formwork.core.notification;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.policy.Predicates;
import io.formwork.core.query.Displays;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import java.util.List;
import java.util.Optional;

/**
 * What one person may read of what a notification tells. A path is read where each of its records
 * and each of its fields is, by policies or by a task of the person; of the record before the
 * change what may be read of it now.
 *
 * @param about the record as it is when the save ends
 * @param facts what the notification is written of
 */
record Sight(Ground ground, Actor reader, StoredRecord about, Facts facts) {

  /** What every person's sight stands on. */
  record Ground(
      ApplicationModel model,
      RecordStore store,
      Rights rights,
      Evaluation evaluation,
      Displays displays) {}

  /** Whether the record is there for the person. */
  boolean reads() {
    return ground.rights().reads(reader, about);
  }

  /** The template with emptiness where the person may not read. */
  Template of(Template template) {
    return new Template(template.parts().stream().map(this::part).toList());
  }

  private Template.Part part(Template.Part part) {
    return switch (part) {
      case Template.Literal literal -> literal;
      case Template.Value(Expression expression) ->
          new Template.Value(
              Predicates.mapPaths(
                  expression, path -> covers(path) ? path : new Expression.Empty()));
    };
  }

  private boolean covers(Expression.Path path) {
    return switch (path.root()) {
      case RECORD, OLD -> reads() && covers(about, path.root(), path.steps());
      case ME, IT, TARGET -> false; // no letter can name them
    };
  }

  private boolean covers(StoredRecord from, Root root, List<Field> steps) {
    Optional<StoredRecord> here = Optional.of(from);
    for (int step = 0; step < steps.size(); step++) {
      Field field = steps.get(step);
      if (here.filter(record -> sees(record, field)).isEmpty()) {
        return false;
      }
      here = step + 1 < steps.size() ? next(field, root, steps.subList(0, step + 1)) : here;
    }
    return true;
  }

  private boolean sees(StoredRecord record, Field field) {
    return ground
        .rights()
        .judge(reader, record)
        .holds(ground.rights().verdicts().fields().read(reader, record, field));
  }

  /** The record to which the way leads, if the person may read it. */
  private Optional<StoredRecord> next(Field field, Root root, List<Field> way) {
    return field.type() instanceof FieldType.Reference to
        ? ground
            .evaluation()
            .value(new Expression.Path(root, way), facts)
            .flatMap(id -> seen(to.object(), (Long) id))
        : Optional.empty();
  }

  private Optional<StoredRecord> seen(String object, long id) {
    return ground
        .store()
        .find(ground.model().object(object), id)
        .filter(found -> ground.rights().reads(reader, found));
  }

  /** What the person calls a record: by its number where nothing of its name may be read. */
  String name(ObjectType type, long id) {
    Optional<Facts> known =
        seen(type.name(), id)
            .map(found ->
                Facts.about(Subject.of(found)).me(ground.model().object(ObjectType.USER), reader));
    return ground
        .displays()
        .of(
            reader,
            type,
            id,
            part -> known.flatMap(record -> ground.evaluation().value(part, record)));
  }
}
