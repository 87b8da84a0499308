package io.formwork.testkit.proof;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.testkit.web.Visitor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who asks.
 *
 * @param self the record of the person for whom it is asked
 * @param substitute the login of who asks in that person's place
 * @param roles that count, with those that they include
 */
record Asker(World.Row self, Optional<String> substitute, Set<String> roles) {

  Actor actor(Application application) {
    String login = self.text("login");
    return substitute
        .map(other -> application.actor(other).orElseThrow())
        .map(other -> application.substitutions().of(other, login).orElseThrow())
        .orElseGet(() -> application.actor(login).orElseThrow());
  }

  Visitor visitor(URI server) {
    String login = self.text("login");
    return substitute
        .map(other -> new Visitor(server, other).inPlaceOf(login))
        .orElseGet(() -> new Visitor(server, login));
  }

  Referee.Person person() {
    return new Referee.Person(roles, self, substitute.isPresent());
  }

  /** As whom it is asked, for people who read what was wrong. */
  String name() {
    return substitute.map(other -> other + " for ").orElse("") + self.text("login");
  }
}
