package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.right.Verdict;
import io.formwork.core.right.Verdict.All;
import io.formwork.core.right.Verdict.Demand;
import io.formwork.core.right.Verdicts;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.List;
import java.util.Locale;

/** The verdict that decides what somebody asks about a record. */
final class AskedVerdicts {

  private final Rights rights;

  AskedVerdicts(Rights rights) {
    this.rights = rights;
  }

  /** Who does something with a record has to see it first. */
  Verdict of(Actor actor, StoredRecord record, Question question) {
    Verdict read =
        new Demand(rights.verdicts().read(actor, record.type()), Message.of("record.not_found"));
    return switch (question) {
      case Question.Whole whole when whole.action() == Action.READ -> read;
      case Question.Whole whole -> new All(List.of(read, whole(actor, record, whole.action())));
      case Question.OfField field -> new All(List.of(read, field(actor, record, field)));
      case Question.Taking taking ->
          new All(List.of(read, rights.verdicts().take(record, taking.transition())));
      case Question.Opening opening -> throw notOfARecord(question);
      case Question.Handling handling -> throw notOfARecord(question);
    };
  }

  private static IllegalArgumentException notOfARecord(Question question) {
    return new IllegalArgumentException(question.written());
  }

  private Verdict whole(Actor actor, StoredRecord record, Action action) {
    ObjectType type = record.type();
    Verdicts verdicts = rights.verdicts();
    return switch (action) {
      case DELETE -> demand(verdicts.whole(actor, type, action), "delete.forbidden");
      case EXPORT -> demand(verdicts.whole(actor, type, action), "export.forbidden");
      case HISTORY -> demand(verdicts.history(actor, type), "history.forbidden");
      case SEARCH -> demand(verdicts.whole(actor, type, action), "search.forbidden");
      case READ, UPDATE, CREATE, IMPORT -> throw unasked(action);
    };
  }

  private Verdict field(Actor actor, StoredRecord record, Question.OfField asked) {
    Verdicts verdicts = rights.verdicts();
    return switch (asked.action()) {
      case READ -> verdicts.fields().read(actor, record, asked.field());
      case UPDATE -> verdicts.fields().update(actor, record, asked.field());
      case EXPORT -> verdicts.fields().export(actor, record, asked.field());
      case HISTORY -> verdicts.fields().history(actor, record, asked.field());
      case SEARCH -> verdicts.fields().search(actor, record, asked.field());
      case CREATE, DELETE, IMPORT -> throw unasked(asked.action());
    };
  }

  private static Verdict demand(Verdict verdict, String otherwise) {
    return new Demand(verdict, Message.of(otherwise));
  }

  /** A record that is there already is not created. */
  private static RefusedException unasked(Action action) {
    return new RefusedException(
        Kind.INVALID, Message.of("explain.unknown_action", action.name().toLowerCase(Locale.ROOT)));
  }
}
