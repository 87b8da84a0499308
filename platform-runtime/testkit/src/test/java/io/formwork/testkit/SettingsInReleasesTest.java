package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.core.actor.Actor;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.message.Messages;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a release does to the values that administrators have given to settings. */
@ExtendWith(DatabaseServerExtension.class)
class SettingsInReleasesTest {

  private static final String SHORTEST =
      "  shortest: { type: integer, title: Короткое название, default: 3, min: 1 }\n";
  private static final String CHOICES = "model-definitions/loans/choices/whereabouts.yaml";

  private final Loans files = SettledLoans.files();
  private TestDatabase database;
  private Node node;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, files);
    give("shortest", 2);
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void aLimitThatAGivenValueBreaksIsRefused() {
    Proposal narrower =
        proposal(files.edited(Loans.APP, "default: 3, min: 1", "default: 5, min: 3"));
    String told =
        """
        ~ loans.settings.shortest Setting “Короткое название” (shortest): “default” was 3, becomes 5
        ~ loans.settings.shortest Setting “Короткое название” (shortest): “min” was 1, becomes 3
            An administrator has given it the value “2”, which it may no longer have.
            Change it in the settings of the application first, or take it back to its default.\
        """;
    assertEquals(told, plan(narrower));
    assertInstanceOf(Published.Refused.class, node.publish(narrower));

    give("shortest", 4);
    assertEquals(
        """
        ~ loans.settings.shortest Setting “Короткое название” (shortest): “default” was 3, becomes 5
            An administrator has given it the value “4”; that stays.
        ~ loans.settings.shortest Setting “Короткое название” (shortest): “min” was 1, becomes 3\
        """,
        plan(narrower));
    node.done(narrower);
    assertEquals(4L, value("shortest"));
    node.loans()
        .settingService()
        .change(keeper(), OptionalLong.empty(), Map.of("shortest", Optional.empty()));
    assertEquals(5L, value("shortest"));
  }

  @Test
  void anotherTypeThatCannotHaveItIsRefused() {
    Proposal retyped =
        proposal(
            files
                .edited(Loans.APP, SHORTEST, "  shortest: { type: boolean, default: true }\n")
                .edited(Loans.ITEM, "size(name) >= settings.shortest", "settings.shortest"));
    assertInstanceOf(Published.Refused.class, node.publish(retyped));
    assertEquals(2L, value("shortest"));
  }

  @Test
  void whatIsRemovedIsKeptAndComesBack() {
    Proposal without =
        proposal(
            files
                .edited(Loans.APP, SHORTEST, "")
                .edited(Loans.ITEM, "size(name) >= settings.shortest", "size(name) >= 1"));
    assertEquals(
        "- loans.settings.shortest Setting “Короткое название” (shortest) is removed\n"
            + "    An administrator has given it the value “2”; it is kept and comes back with the setting.",
        plan(without)
            .lines()
            .filter(line -> !line.contains("check"))
            .collect(Collectors.joining("\n")));
    node.done(without);
    assertEquals(
        "+ loans.settings.shortest Setting “Короткое название” (shortest) is added\n"
            + "    The value “2” that an administrator gave it earlier counts again.",
        plan(new Proposal.Rollback("loans", 1)).lines().limit(2).collect(Collectors.joining("\n")));
    node.done(new Proposal.Rollback("loans", 1));
    assertEquals(2L, value("shortest"));
  }

  @Test
  void aNewNameKeepsIt() {
    node.done(
        proposal(
            files
                .edited(Loans.APP, "shortest: {", "least: { renamed_from: shortest,")
                .edited(Loans.ITEM, "settings.shortest", "settings.least")));
    assertEquals(2L, value("least"));
  }

  @Test
  void aChoiceThatGoesIsReplacedInIt() {
    give("shown", "lent");
    String lent = "  lent: { title: Выданные }\n";
    Loans without =
        files
            .edited(CHOICES, lent, "  all: { title: Все }\n")
            .edited(
                "ui-definitions/loans/views/items.yaml",
                "settings.shown == \"lent\"",
                "settings.shown == \"all\"");
    assertInstanceOf(Published.Refused.class, node.publish(proposal(without)));
    node.done(proposal(without.edited(CHOICES, "values:", "removed: { lent: all }\nvalues:")));
    assertEquals("all", value("shown"));
    node.done(
        proposal(
            without
                .edited(CHOICES, "all: {", "every: { renamed_from: all,")
                .edited("ui-definitions/loans/views/items.yaml", "\"all\"", "\"every\"")));
    assertEquals("every", value("shown"));
  }

  private Actor keeper() {
    return node.loans().actor("orlova").orElseThrow();
  }

  private void give(String setting, Object value) {
    node.loans()
        .settingService()
        .change(keeper(), OptionalLong.empty(), Map.of(setting, Optional.of(value)));
  }

  private Object value(String setting) {
    return node.loans().settings().of(keeper()).settings().stream()
        .filter(one -> one.setting().name().equals(setting))
        .map(one -> one.value())
        .findFirst()
        .orElseThrow();
  }

  /** The changes with their effects, in English. */
  private String plan(Proposal proposal) {
    List<Change> changes = node.ready(proposal).plan().changes();
    return changes.stream()
        .flatMap(SettingsInReleasesTest::lines)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(Change change) {
    String first =
        "%s %s %s"
            .formatted(
                change.action().sign(),
                change.address(),
                Messages.in(Locale.ENGLISH, change.summary()));
    return Stream.concat(
        Stream.of(first),
        change.effects().stream().map(effect -> "    " + Messages.in(Locale.ENGLISH, effect)));
  }

  private static Proposal proposal(Loans loans) {
    return new Proposal.Files(loans);
  }
}
