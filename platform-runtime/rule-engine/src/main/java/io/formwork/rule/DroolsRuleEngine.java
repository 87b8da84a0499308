package io.formwork.rule;

import io.formwork.core.entity.EntityType;
import io.formwork.core.entity.EntityTypes;
import io.formwork.core.record.Values;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.rule.RuleFailedException;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drools.core.time.SessionPseudoClock;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Runs compiled rules over a copy of a record. A session lives for one question, on the platform's
 * clock; a DRL that declares {@code global java.time.Instant now} is given the time.
 */
final class DroolsRuleEngine implements RuleEngine {

  /** So many rules never act on one record unless they set each other off without end. */
  private static final int MOST_FIRINGS = 1_000;

  private static final String NOW = "now";

  private final KieContainer container;
  private final KieBase rules;
  private final Map<String, String> addresses;
  private final EntityTypes types;
  private final Clock clock;
  private final KieSessionConfiguration configuration;
  private final boolean asksTheTime;

  DroolsRuleEngine(
      KieContainer container, Map<String, String> addresses, EntityTypes types, Clock clock) {
    this.container = container;
    this.rules = container.getKieBase();
    this.addresses = Map.copyOf(addresses);
    this.types = types;
    this.clock = clock;
    this.configuration = KieServices.get().newKieSessionConfiguration();
    this.configuration.setOption(ClockTypeOption.PSEUDO);
    this.asksTheTime =
        rules.getKiePackages().stream()
            .flatMap(rulePackage -> rulePackage.getGlobalVariables().stream())
            .anyMatch(global -> global.getName().equals(NOW));
  }

  @Override
  public List<Derived> derive(ObjectType type, Values values) {
    if (addresses.isEmpty()) {
      return List.of();
    }
    EntityType entity = types.of(type.name());
    Object bean = entity.toBean(values);
    Firings firings = new Firings(entity, bean, addresses);
    KieSession session = rules.newKieSession(configuration, null);
    try {
      setTime(session, clock.instant());
      session.addEventListener(firings);
      session.insert(bean);
      run(session, firings);
      return firings.derived();
    } finally {
      session.dispose();
    }
  }

  @Override
  public void close() {
    container.dispose();
  }

  private void setTime(KieSession session, Instant now) {
    SessionPseudoClock time = session.getSessionClock();
    time.advanceTime(now.toEpochMilli(), java.util.concurrent.TimeUnit.MILLISECONDS);
    if (asksTheTime) {
      session.setGlobal(NOW, now);
    }
  }

  private static void run(KieSession session, Firings firings) {
    try {
      if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
        throw new RuleFailedException(firings.last(), "The rules set each other off without end.");
      }
    } catch (ConsequenceException failed) {
      throw new RuleFailedException(firings.last(), "The rule failed.", failed);
    }
  }
}
