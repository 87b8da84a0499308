package io.formwork.rule;

import static io.formwork.rule.Desk.any;
import static io.formwork.rule.Desk.is;
import static io.formwork.rule.Desk.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.record.Values;
import io.formwork.core.rule.CompiledRules;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.rule.RuleFailedException;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Hit;
import io.formwork.rule.Desk.Row;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class DroolsRuleEngineTest {

  private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

  private static final DecisionTable LIMIT =
      table(
          "limit",
          List.of("criticality"),
          List.of("resolution_limit"),
          Hit.UNIQUE,
          Row.of(List.of(is("critical")), Duration.ofHours(2)),
          Row.of(List.of(is("high", "normal")), Duration.ofHours(8)));

  private static final String CATEGORY =
      """
      package io.formwork.rules.desk
      import io.formwork.app.desk.Ticket

      rule "Printing"
      when
          $ticket : Ticket( category == null, subject matches "(?iu).*принтер.*" )
      then
          modify( $ticket ) { setCategory( "printing" ) }
      end
      """;

  private final DroolsRuleEngines engines =
      new DroolsRuleEngines(Clock.fixed(NOW, ZoneId.of("UTC")));
  private final Beans beans = new Beans();

  @Test
  void fillsWhatATableDecides() {
    RuleEngine engine = open(new Desk().with(LIMIT));
    assertEquals(
        "resolution_limit=PT2H by table.limit", derived(engine, Map.of("criticality", "critical")));
    assertEquals(
        "resolution_limit=PT8H by table.limit", derived(engine, Map.of("criticality", "normal")));
  }

  @Test
  void leavesTheFieldAloneWhereNoRowHolds() {
    RuleEngine engine = open(new Desk().with(LIMIT));
    assertEquals("", derived(engine, Map.of("criticality", "low")));
    assertEquals("", derived(engine, Map.of("resolution_limit", Duration.ofDays(3))));
  }

  @Test
  void saysNothingWhenTheValueIsAlreadyThere() {
    RuleEngine engine = open(new Desk().with(LIMIT));
    assertEquals(
        "",
        derived(
            engine, Map.of("criticality", "critical", "resolution_limit", Duration.ofHours(2))));
  }

  @Test
  void takesTheFirstRowThatHoldsAlsoWhenAnotherRuleChangesAnInput() {
    DecisionTable first =
        table(
            "first",
            List.of("criticality", "category"),
            List.of("rating"),
            Hit.FIRST,
            Row.of(List.of(is("critical"), any()), 1L),
            Row.of(List.of(any(), is("printing")), 2L),
            Row.of(List.of(any(), any()), 3L));
    RuleEngine engine = open(new Desk().with(first).with("category", CATEGORY));
    assertEquals("rating=3 by table.first", derived(engine, Map.of("subject", "Мышь")));
    assertEquals(
        "category=printing by rule.category; rating=2 by table.first",
        derived(engine, Map.of("subject", "Сломан ПРИНТЕР")));
    assertEquals(
        "category=printing by rule.category; rating=1 by table.first",
        derived(engine, Map.of("subject", "Сломан принтер", "criticality", "critical")));
  }

  @Test
  void comparesValuesOfEveryType() {
    DecisionTable types =
        table(
            "types",
            List.of("amount", "rating", "vip", "wanted_on", "resolution_limit", "subject"),
            List.of("amount", "wanted_on", "category"),
            Hit.UNIQUE,
            Row.of(
                List.of(
                    is(new BigDecimal("2.5"), new BigDecimal("3")),
                    is(5L),
                    is(true),
                    is(LocalDate.parse("2026-03-02")),
                    is(Duration.ofHours(4)),
                    is("\"$кавычка\\\n")),
                new BigDecimal("7.25"),
                LocalDate.parse("2027-01-01"),
                "a\"b } )"));
    RuleEngine engine = open(new Desk().with(types));
    assertEquals(
        "amount=7.25 by table.types; category=a\"b } ) by table.types;"
            + " wanted_on=2027-01-01 by table.types",
        derived(
            engine,
            Map.of(
                "amount",
                new BigDecimal("2.50"),
                "rating",
                5L,
                "vip",
                true,
                "wanted_on",
                LocalDate.parse("2026-03-02"),
                "resolution_limit",
                Duration.ofHours(4),
                "subject",
                "\"$кавычка\\\n")));
  }

  @Test
  void givesRulesThePlatformsTimeAndFieldsOfClocks() {
    RuleEngine engine =
        open(
            new Desk()
                .with(
                    "late",
                    """
                    import io.formwork.app.desk.Ticket
                    import java.time.Duration
                    global java.time.Instant now

                    rule "Late"
                    when
                        $ticket : Ticket( resolutionDue < now, resolutionLimit > Duration.ofHours( 1 ) )
                    then
                        modify( $ticket ) { setSubject( "late at " + now ), setVip( null ) }
                    end
                    """));
    assertEquals(
        "subject=late at 2026-03-02T06:00:00Z by rule.late; vip=empty by rule.late",
        derived(
            engine,
            Map.of(
                "resolution.due",
                NOW.minusSeconds(1),
                "resolution_limit",
                Duration.ofHours(2),
                "vip",
                true)));
  }

  @Test
  void answersForADrlThatDoesNotCompileWithItsLineAndGoesOnServing() {
    Desk desk = new Desk().with("category", CATEGORY);
    RuleEngine engine = open(desk);
    Desk broken = new Desk().with("category", CATEGORY.replace("category ==", "categry =="));
    List<Diagnostic> problems = engines.compile(broken.model(), beans).diagnostics();
    assertEquals(
        List.of("rules/desk/category.drl:6"),
        problems.stream()
            .map(p -> p.span().file() + ":" + p.span().start().line())
            .distinct()
            .toList());
    assertEquals("Rule does not compile", problems.getFirst().summary());
    assertThrows(
        IllegalStateException.class, () -> engines.compile(broken.model(), beans).engine());
    assertEquals(
        "category=printing by rule.category", derived(engine, Map.of("subject", "принтер")));
  }

  @Test
  void refusesATableOverAFieldThatIsNotStored() {
    DecisionTable unstored =
        table(
            "unstored",
            List.of("kind"),
            List.of("rating"),
            Hit.UNIQUE,
            Row.of(List.of(is("active")), 1L));
    List<Diagnostic> problems =
        engines.compile(new Desk().with(unstored).model(), beans).diagnostics();
    assertEquals("rules/desk/unstored.yaml:8:3", problems.getFirst().span().place());
  }

  @Test
  void endsRulesThatSetEachOtherOff() {
    RuleEngine engine =
        open(
            new Desk()
                .with(
                    "endless",
                    """
                    import io.formwork.app.desk.Ticket
                    rule "Up" when $t : Ticket( rating >= 0 ) then modify( $t ) { setRating( $t.getRating() + 1 ) } end
                    """));
    RuleFailedException failed =
        assertThrows(RuleFailedException.class, () -> derived(engine, Map.of("rating", 1L)));
    assertEquals("rule.endless", failed.rule());
  }

  @Test
  void saysWhichRuleFailed() {
    RuleEngine engine =
        open(
            new Desk()
                .with(
                    "failing",
                    """
                    import io.formwork.app.desk.Ticket
                    rule "Fails" when $t : Ticket() then $t.getSubject().length(); end
                    """));
    RuleFailedException failed =
        assertThrows(RuleFailedException.class, () -> derived(engine, Map.of()));
    assertEquals("rule.failing", failed.rule());
  }

  @Test
  void leavesNothingBehindOfFormerReleases() throws InterruptedException {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      loaders.add(publish());
    }
    for (int i = 0; i < 20 && alive(loaders) > 2; i++) {
      System.gc();
      Thread.sleep(50);
    }
    assertTrue(alive(loaders) <= 2, alive(loaders) + " of 30 releases are still held");
  }

  private WeakReference<ClassLoader> publish() {
    Beans own = new Beans();
    RuleEngine engine =
        engines.compile(new Desk().with(LIMIT).with("c", CATEGORY).model(), own).engine();
    engine.derive(Desk.TICKET, new Values(Map.of("criticality", "high")));
    return new WeakReference<>(own.classLoader());
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private RuleEngine open(Desk desk) {
    CompiledRules rules = engines.compile(desk.model(), beans);
    assertEquals(List.of(), rules.diagnostics());
    return rules.engine();
  }

  private static String derived(RuleEngine engine, Map<String, Object> values) {
    return engine.derive(Desk.TICKET, new Values(values)).stream()
        .map(d -> d.field() + "=" + d.value().orElse("empty") + " by " + d.rule())
        .collect(Collectors.joining("; "));
  }
}
