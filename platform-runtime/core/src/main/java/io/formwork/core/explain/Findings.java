package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.explain.Explanation.Source;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Ruling;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Judge;
import io.formwork.core.right.TaskGrants.Held;
import io.formwork.core.right.Verdict;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a verdict apart, and asks its judge of each part. */
final class Findings {

  private final ApplicationModel model;
  private final Actor actor;
  private final StoredRecord record;
  private final Judge judge;

  Findings(ApplicationModel model, Actor actor, StoredRecord record, Judge judge) {
    this.model = model;
    this.actor = actor;
    this.record = record;
    this.judge = judge;
  }

  List<Finding> of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted granted -> granted(granted);
      case Verdict.Lent lent -> judge.lenders(lent.loan()).stream().map(Findings::lent).toList();
      case Verdict.ByRole byRole -> byRole(byRole);
      case Verdict.Guard guard -> List.of(guard(guard));
      case Verdict.SecondPerson second ->
          judge.objection(second).stream()
              .map(why -> new Finding(false, why, Optional.empty()))
              .toList();
      case Verdict.Fact fact -> List.of();
      case Verdict.Demand demand -> demand(demand);
      case Verdict.All all -> all.parts().stream().flatMap(part -> of(part).stream()).toList();
      case Verdict.Any any -> any.parts().stream().flatMap(part -> of(part).stream()).toList();
    };
  }

  /** What is not granted by anything is said once, by the sentence of the demand. */
  private List<Finding> demand(Verdict.Demand demand) {
    List<Finding> findings = of(demand.verdict());
    return findings.isEmpty() && !judge.holds(demand.verdict())
        ? List.of(new Finding(false, demand.otherwise(), Optional.empty()))
        : findings;
  }

  private List<Finding> granted(Verdict.Granted granted) {
    Ruling ruling = granted.ruling();
    List<Finding> findings = new ArrayList<>();
    for (Ruling.Clause clause : ruling.clauses()) {
      findings.add(clause(clause));
    }
    if (ruling.clauses().isEmpty()) {
      findings.add(new Finding(false, Message.of("explain.not_granted"), Optional.empty()));
    }
    if (!judge.holds(ruling.owner())) {
      findings.add(new Finding(false, ownerUnseen(), Optional.empty()));
    }
    if (!judge.holds(ruling.limit())) {
      findings.add(new Finding(false, limit(granted.action()), Optional.empty()));
    }
    if (!judge.holds(ruling.open())) {
      findings.add(
          new Finding(
              false, Message.of("explain.closed", record.state().title()), Optional.empty()));
    }
    return findings;
  }

  private Message limit(Action action) {
    return actor
        .key()
        .filter(key -> !key.lets(record.type().name(), action))
        .map(key -> Message.of("explain.key", key.name()))
        .orElseGet(() -> Message.of("explain.lending"));
  }

  private Message ownerUnseen() {
    Label owner = record.type().owner().map(of -> model.object(of.object()).title()).orElseThrow();
    return Message.of("explain.owner_unseen", owner);
  }

  private Finding clause(Ruling.Clause clause) {
    boolean holds = judge.holds(clause.predicate());
    Role.Grant grant = clause.grant();
    Source source =
        new Source(clause.role().name(), grant.written().where(), grant.written().place());
    return new Finding(holds, says(clause.role().title(), grant, holds), Optional.of(source));
  }

  private Message says(Label role, Role.Grant grant, boolean holds) {
    Set<String> states = grant.in();
    if (!holds && !states.isEmpty() && !states.contains(record.state().name())) {
      return Message.of("explain.role_in_states", role, titles(states));
    }
    if (grant.where().isEmpty()) {
      return Message.of("explain.role", role);
    }
    return Message.of(holds ? "explain.role_covers" : "explain.role_does_not_cover", role);
  }

  private List<Label> titles(Set<String> states) {
    Lifecycle lifecycle = record.type().lifecycle().orElseThrow();
    return states.stream().map(state -> lifecycle.state(state).title()).toList();
  }

  private static Finding lent(Held held) {
    return new Finding(true, Message.of("explain.lent", held.binding().title()), Optional.empty());
  }

  private List<Finding> byRole(Verdict.ByRole byRole) {
    Optional<Key> key = actor.key().filter(limits -> !judge.letsWrite());
    if (key.isPresent()) {
      Message limited = Message.of("explain.key", key.get().name());
      return List.of(new Finding(false, limited, Optional.empty()));
    }
    List<String> may = judge.roles(byRole);
    return byRole.transition().by().keySet().stream()
        .filter(actor::hasRole)
        .map(role -> byRole(byRole.transition(), role, may.contains(role)))
        .toList();
  }

  private Finding byRole(Lifecycle.Transition transition, String role, boolean holds) {
    Label title = Optional.ofNullable(model.roles().get(role)).map(Role::title).orElseThrow();
    boolean always = transition.by().getOrDefault(role, Optional.empty()).isEmpty();
    String key =
        always ? "explain.role" : holds ? "explain.role_covers" : "explain.role_does_not_cover";
    return new Finding(
        holds,
        Message.of(key, title),
        Optional.of(new Source(role, transition.written(role), place(transition))));
  }

  private Finding guard(Verdict.Guard guard) {
    Lifecycle.Transition transition = guard.transition();
    boolean holds = judge.holds(guard);
    return new Finding(
        holds,
        Message.of(holds ? "explain.guard_open" : "transition.guard", transition.title()),
        Optional.of(new Source(transition.name(), transition.written(), place(transition))));
  }

  private Span place(Lifecycle.Transition transition) {
    ObjectType type = record.type();
    Map<String, Span> origins = model.origins();
    return Optional.ofNullable(
            origins.get("%s.transition.%s".formatted(type.name(), transition.name())))
        .or(() -> Optional.ofNullable(origins.get(type.name())))
        .orElseGet(() -> Span.ofFile("model-definitions"));
  }
}
