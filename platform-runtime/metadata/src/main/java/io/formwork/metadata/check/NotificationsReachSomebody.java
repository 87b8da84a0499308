package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Notification;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notification is told to somebody: it can happen as it is waited for, and of its recipients one
 * can be there then.
 */
final class NotificationsReachSomebody implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Possibility possibility = new Possibility(new ModelNames(application.model()));
    for (Notification notification : application.model().notifications().values()) {
      Optional.ofNullable(application.model().objects().get(notification.object()))
          .ifPresent(object -> check(application, possibility, object, notification, problems));
    }
  }

  private static void check(
      Resolved application,
      Possibility possibility,
      ObjectType object,
      Notification notification,
      Problems problems) {
    List<Expression> then = new ArrayList<>(after(object, notification.event()));
    notification.when().ifPresent(then::add);
    if (!possibility.canHold(then)) {
      problems.warning(
          "Reaches nobody",
          "When \"%s\" happens this cannot hold: nobody is ever told."
              .formatted(event(application, notification)),
          Places.of(application, Kind.NOTIFICATION, notification.name(), "when"));
    } else if (notification.to().stream()
        .noneMatch(to -> isThere(application, possibility, object, then, to))) {
      problems.warning(
          "Reaches nobody",
          "Nobody is ever there to be told: what \"to\" names is always empty then.",
          Places.of(application, Kind.NOTIFICATION, notification.name(), "to"));
    }
  }

  private static String event(Resolved application, Notification notification) {
    return application
        .written(Kind.NOTIFICATION, notification.name())
        .flatMap(written -> written.text("event"))
        .orElse("");
  }

  /** What is known of the record when the event has happened. */
  private static List<Expression> after(ObjectType object, Notification.Event event) {
    Optional<Lifecycle> lifecycle = object.lifecycle();
    Set<String> states =
        switch (event) {
          case Notification.Event.Created created ->
              lifecycle.map(Lifecycle::initial).map(Set::of).orElse(Set.of());
          case Notification.Event.Taken taken ->
              lifecycle
                  .flatMap(l -> Optional.ofNullable(l.transitions().get(taken.transition())))
                  .map(Lifecycle.Transition::to)
                  .map(Set::of)
                  .orElse(Set.of());
          case Notification.Event.Updated updated -> Set.of();
          case Notification.Event.TaskOpened opened -> Set.of();
          case Notification.Event.ByProcess process -> Set.of();
        };
    return Access.inStates(object, states).stream().toList();
  }

  private static boolean isThere(
      Resolved application,
      Possibility possibility,
      ObjectType object,
      List<Expression> then,
      Notification.Recipient recipient) {
    return switch (recipient) {
      case Notification.Recipient.InField field -> {
        List<Expression> all = new ArrayList<>(then);
        Expression person = new Expression.Path(Root.RECORD, field.path().steps());
        all.add(new Expression.Not(new Expression.IsEmpty(person)));
        yield possibility.canHold(all) && isWritten(application, object, field.path());
      }
      case Notification.Recipient.InRole role -> true;
      case Notification.Recipient.TaskHolders holders -> true;
    };
  }

  private static boolean isWritten(Resolved application, ObjectType from, FieldPath path) {
    Writers writers = new Writers(application.model());
    ObjectType object = from;
    for (Field step : path.steps()) {
      if (object != null && !writers.isEverWritten(object, step)) {
        return false;
      }
      object =
          step.type() instanceof FieldType.Reference to
              ? application.model().objects().get(to.object())
              : null;
    }
    return true;
  }
}
