package io.formwork.rule;

import io.formwork.core.entity.EntityType;
import io.formwork.core.record.Values;
import io.formwork.core.rule.RuleEngine.Derived;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;

/** Watches rules act on a bean and remembers which of them gave each field its value. */
final class Firings extends DefaultAgendaEventListener {

  private final EntityType type;
  private final Object bean;
  private final Map<String, String> addresses;
  private final Values before;
  private final Map<String, String> decidedBy = new LinkedHashMap<>();
  private Values latest;
  private String last = "rules";

  Firings(EntityType type, Object bean, Map<String, String> addresses) {
    this.type = type;
    this.bean = bean;
    this.addresses = addresses;
    this.before = type.toValues(bean);
    this.latest = before;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    last = address(event.getMatch());
  }

  @Override
  public void afterMatchFired(AfterMatchFiredEvent event) {
    Values now = type.toValues(bean);
    for (String field : differing(latest, now)) {
      decidedBy.put(field, last);
    }
    latest = now;
  }

  /** The address of the rule that acted last, or was about to. */
  String last() {
    return last;
  }

  /** What differs from the beginning. */
  List<Derived> derived() {
    return differing(before, latest).stream()
        .map(field -> new Derived(field, latest.find(field), decided(field)))
        .toList();
  }

  private String decided(String field) {
    return Objects.requireNonNull(decidedBy.get(field), field);
  }

  private static Set<String> differing(Values before, Values after) {
    Set<String> fields = new TreeSet<>(before.asMap().keySet());
    fields.addAll(after.asMap().keySet());
    fields.removeIf(field -> before.find(field).equals(after.find(field)));
    return fields;
  }

  private String address(Match match) {
    return Optional.ofNullable(((RuleImpl) match.getRule()).getResource())
        .map(resource -> addresses.get(resource.getSourcePath()))
        .orElseGet(() -> "rule." + match.getRule().getName());
  }
}
