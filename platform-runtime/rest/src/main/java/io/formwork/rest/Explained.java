package io.formwork.rest;

import io.formwork.core.actor.Actor;
import io.formwork.core.explain.Explanation;
import io.formwork.core.explain.Explanations;
import io.formwork.core.message.Message;
import io.formwork.rest.json.ExplanationJson;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An explanation on its way to the caller.
 *
 * @param whom the person it is about
 */
record Explained(Caller.Presence presence, Actor whom) {

  /** Whoever may not ask for others does not learn either who is there. */
  static Explained of(Caller.Presence presence, @Nullable String login) {
    if (login == null || login.equals(presence.actor().login())) {
      return new Explained(presence, presence.actor());
    }
    if (!presence.application().explanations().informs(presence.actor())) {
      throw problem(ProblemKind.FORBIDDEN, Message.of("explain.forbidden"));
    }
    return presence
        .application()
        .actor(login)
        .map(whom -> new Explained(presence, whom))
        .orElseThrow(
            () -> problem(ProblemKind.INVALID, Message.of("explain.no_such_person", login)));
  }

  Actor asker() {
    return presence.actor();
  }

  Explanations explanations() {
    return presence.application().explanations();
  }

  Response answer(Explanation explanation, Locale language) {
    boolean informed = explanations().informs(presence.actor());
    return Answers.ok(ExplanationJson.of(explanation, whom, informed, language));
  }

  private static ProblemException problem(ProblemKind kind, Message message) {
    return new ProblemException(kind, Fault.of(new Sentence.Told(message)));
  }
}
