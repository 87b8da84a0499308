package io.formwork.core.policy;

import static io.formwork.core.Models.field;
import static io.formwork.core.Models.object;
import static io.formwork.core.Models.path;
import static io.formwork.core.Models.role;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.Models;
import io.formwork.core.actor.Actor;
import io.formwork.core.record.Values;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Empty;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Or;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.Role.Grant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  private final Field line = field("line", new FieldType.Text(10));
  private final Field secret = field("secret", new FieldType.Text(10));
  private final Field owner = field("ticket", new FieldType.Reference("ticket"));
  private final Field text = field("text", new FieldType.Text(10));
  private final ObjectType ticket = object("ticket", Optional.empty(), line, secret);
  private final ObjectType message =
      object(
          "message",
          Optional.of(new ObjectType.Ownership("ticket", "ticket", "messages")),
          owner,
          text);
  private final Expression first = is("first");
  private final Expression second = is("second");
  private final ApplicationModel model =
      Models.model(
          List.of(ticket, message),
          List.of(
              role(
                  "agent",
                  Map.of(
                      "ticket", List.of(grant(first, Set.of())),
                      "message", List.of(grant(null, Set.of())))),
              role("clerk", Map.of("ticket", List.of(grant(second, Set.of("line"))))),
              role("boss", Map.of("ticket", List.of(grant(null, Set.of()))))),
          List.of());
  private final Policies policies = new Policies(model);

  @Test
  void whatIsNotGrantedIsNever() {
    assertEquals(Predicates.NEVER, policies.rows(actor("agent"), ticket, Action.UPDATE));
    assertEquals(Predicates.NEVER, policies.rows(actor(), ticket, Action.READ));
  }

  @Test
  void grantsOfSeveralRolesUnite() {
    assertEquals(
        new Or(first, second), policies.rows(actor("agent", "clerk"), ticket, Action.READ));
    assertEquals(Predicates.ALWAYS, policies.rows(actor("agent", "boss"), ticket, Action.READ));
  }

  @Test
  void aFieldIsCoveredOnlyByGrantsThatNameIt() {
    assertEquals(first, policies.field(actor("agent", "clerk"), ticket, secret, Action.READ));
    assertEquals(Predicates.NEVER, policies.field(actor("clerk"), ticket, secret, Action.READ));
  }

  @Test
  void aHiddenValueIsEmptyWhereverItIsRead() {
    assertEquals(new Empty(), policies.masked(actor("clerk"), ticket, path(secret)));
    assertEquals(
        new Conditional(first, path(secret), new Empty()),
        policies.masked(actor("agent", "clerk"), ticket, path(secret)));
    assertEquals(path(secret), policies.masked(actor("boss"), ticket, path(secret)));
  }

  @Test
  void aFieldThatGoesWithItsRecordIsNotAskedAboutAgain() {
    assertEquals(path(secret), policies.masked(actor("agent"), ticket, path(secret)));
  }

  @Test
  void anOwnedRecordIsReachedThroughItsOwner() {
    Expression ownersLine = new Compare(Operator.EQUAL, path(owner, line), new Constant("first"));
    assertEquals(ownersLine, policies.rows(actor("agent"), message, Action.READ));
  }

  @Test
  void aPathIsReadableOnlyWhereEveryStepIs() {
    Expression masked = policies.masked(actor("agent"), message, path(owner, secret));
    Expression ownersLine = new Compare(Operator.EQUAL, path(owner, line), new Constant("first"));
    assertEquals(new Conditional(ownersLine, path(owner, secret), new Empty()), masked);
  }

  @Test
  void whatSomebodyTypedReadsOnlyWhatTheyMay() {
    Expression typed = new Compare(Operator.EQUAL, path(secret), new Constant("x"));
    assertEquals(
        new Compare(Operator.EQUAL, new Empty(), new Constant("x")),
        policies.maskedThroughout(actor("clerk"), ticket, typed));
  }

  private Expression is(String value) {
    return new Compare(Operator.EQUAL, path(line), new Constant(value));
  }

  private static Grant grant(@Nullable Expression where, Set<String> only) {
    Role.Written written = new Role.Written(Span.ofFile("roles/test.yaml"), "");
    return new Grant(Action.READ, Optional.ofNullable(where), only, Set.of(), written);
  }

  private static Actor actor(String... roles) {
    return new Actor(1, "anna", "Anna", Locale.ENGLISH, Set.of(roles), Values.none());
  }
}
