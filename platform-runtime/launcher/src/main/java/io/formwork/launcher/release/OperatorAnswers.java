package io.formwork.launcher.release;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.explain.Explanation;
import io.formwork.core.explain.Explanations;
import io.formwork.core.record.RecordRef;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.release.ExplainAsked.Target;
import io.formwork.metadata.model.ObjectType;
import java.util.OptionalLong;

/**
 * Explanations for whoever holds the database, about anybody and anything.
 *
 * @param whom the person it is about
 */
record OperatorAnswers(Application application, Actor whom) {

  Explanation to(ExplainAsked asked) {
    Explanations explanations = application.explanations();
    return switch (asked.target()) {
      case Target.Of(String object, OptionalLong id) ->
          id.isPresent()
              ? explanations.forOperator(
                  whom, new RecordRef(type(object).name(), id.getAsLong()), asked.action())
              : explanations.ofObject(whom, whom, type(object), asked.action());
      case Target.View(String name) -> explanations.things().viewForOperator(whom, name);
      case Target.FileClass(String name) ->
          explanations.things().filesForOperator(whom, name, asked.action());
    };
  }

  private ObjectType type(String object) {
    ObjectType type = application.model().objects().get(object);
    if (type == null) {
      throw new Refusal("There is no object \"%s\".".formatted(object));
    }
    return type;
  }
}
