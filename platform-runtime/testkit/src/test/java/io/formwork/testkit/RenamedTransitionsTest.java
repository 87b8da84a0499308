package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.core.actor.Actor;
import io.formwork.core.command.TaskItem;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.message.Messages;
import io.formwork.core.query.ProcessTrace.Trace;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Transitions that are called otherwise, or are gone, while processes run that know them. */
@ExtendWith(DatabaseServerExtension.class)
class RenamedTransitionsTest {

  private static final String DRAWING = "process-definitions/loans/handling.bpmn";
  private static final String BINDING = "process-definitions/loans/handling.yaml";

  private final Loans first =
      Loans.asShipped()
          .with(
              DRAWING,
              """
              <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="drawing" targetNamespace="urn:loans">
                <message id="back" name="take_back"/>
                <process id="handling" name="Handling" isExecutable="true">
                  <startEvent id="start"/>
                  <sequenceFlow id="s1" sourceRef="start" targetRef="decide"/>
                  <userTask id="decide" name="Decide"/>
                  <sequenceFlow id="s2" sourceRef="decide" targetRef="what"/>
                  <exclusiveGateway id="what" default="off"/>
                  <sequenceFlow id="out" sourceRef="what" targetRef="wait">
                    <conditionExpression>outcome == "lend"</conditionExpression>
                  </sequenceFlow>
                  <sequenceFlow id="off" sourceRef="what" targetRef="gone"/>
                  <intermediateCatchEvent id="wait" name="Wait">
                    <messageEventDefinition messageRef="back"/>
                  </intermediateCatchEvent>
                  <sequenceFlow id="s3" sourceRef="wait" targetRef="end"/>
                  <endEvent id="end"/>
                  <endEvent id="gone"/>
                </process>
              </definitions>
              """)
          .with(
              BINDING,
              """
              process: handling
              about: item
              starts: item.created
              nodes:
                decide: { role: keeper, form: item_form, in_state: free, outcomes: [lend, write_off] }
              """);

  private TestDatabase database;
  private Node node;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, first);
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  /** The same with other names in every file that knows them. */
  private Loans called(String lend, String back) {
    return first
        .edited(DRAWING, "\"lend\"", "\"hand_out\"")
        .edited(DRAWING, "name=\"take_back\"", "name=\"bring_back\"")
        .edited(BINDING, "[lend,", "[hand_out,")
        .edited(
            Loans.ITEM, "    lend:       { title: Выдать,", "    hand_out: { title: Отдать," + lend)
        .edited(
            Loans.ITEM,
            "    take_back:  { title: Принять,",
            "    bring_back: { title: Принять," + back);
  }

  private Loans renamed() {
    return called(" renamed_from: lend,", " renamed_from: take_back,");
  }

  @Test
  void isARenameToThePlan() {
    RecordRef item = create("Лампа");
    List<Change> changes = node.ready(files(renamed())).plan().changes();
    List<String> lines = changes.stream().map(RenamedTransitionsTest::line).toList();
    assertEquals(
        "~ loans.item.transition.hand_out Transition “Отдать” (hand_out) is renamed from “lend” and keeps its data",
        lines.getFirst());
    assertEquals(List.of(), changes.stream().filter(change -> change.risk().refused()).toList());
    assertEquals(1, openTasks(item));
  }

  @Test
  void olderInstancesGoOnUnderTheNewNames() {
    RecordRef undecided = create("Лампа");
    RecordRef lent = create("Стол");
    complete(lent, "lend");
    node.done(files(renamed()));

    assertEquals(List.of("hand_out", "write_off"), item(undecided).binding().outcomes());
    complete(undecided, "hand_out");
    assertEquals(List.of("wait"), active(undecided));
    take(undecided, "bring_back");
    take(lent, "bring_back");
    assertEquals(List.of(), active(undecided));
    assertEquals(List.of(), active(lent));

    RecordRef later = create("Стул");
    complete(later, "hand_out");
    take(later, "bring_back");
    assertEquals(List.of(), active(later));
  }

  @Test
  void whatOpenWorkMayComeToIsNotTakenOut() {
    RecordRef undecided = create("Лампа");
    Proposal without = files(called("", ""));
    String version = item(undecided).process().version();

    assertEquals(
        List.of(
            "~ loans.process.handling Process “Handling” (handling) is under way and cannot do without the transition “lend”",
            "    1 instance runs that may be at, or come to, “Decide”, version %s."
                .formatted(version),
            "    Write “renamed_from: lend” at the transition that takes its place, or keep it until these instances have ended.",
            "~ loans.process.handling Process “Handling” (handling) is under way and cannot do without the transition “take_back”",
            "    1 instance runs that may be at, or come to, “Wait”, version %s."
                .formatted(version),
            "    Write “renamed_from: take_back” at the transition that takes its place, or keep it until these instances have ended."),
        node.ready(without).plan().changes().stream()
            .filter(change -> change.risk().refused())
            .flatMap(change -> line(change).lines())
            .toList());
    assertInstanceOf(Published.Refused.class, node.publish(without));

    complete(undecided, "lend");
    take(undecided, "take_back");
    assertInstanceOf(Published.Done.class, node.publish(without));
  }

  @Test
  void aNameIsNotForgottenWhileItIsNeeded() {
    RecordRef undecided = create("Лампа");
    node.done(files(renamed()));
    assertInstanceOf(Published.Refused.class, node.publish(files(called("", ""))));
    complete(undecided, "write_off");
    assertInstanceOf(Published.Done.class, node.publish(files(called("", ""))));
  }

  private static String line(Change change) {
    String effects =
        String.join(
            "",
            change.effects().stream()
                .map(effect -> "\n    " + Messages.in(Locale.ENGLISH, effect))
                .toList());
    return "%s %s %s%s"
        .formatted(
            change.action().sign(),
            change.address(),
            Messages.in(Locale.ENGLISH, change.summary()),
            effects);
  }

  private static Proposal files(Loans files) {
    return new Proposal.Files(files);
  }

  private Actor keeper() {
    return node.loans().actor("orlova").orElseThrow();
  }

  private RecordRef create(String name) {
    return node.loans().records().create(keeper(), "item", Changes.of("name", name));
  }

  private long openTasks(RecordRef item) {
    return node.loans().tasks().about(keeper(), item).size();
  }

  private TaskItem item(RecordRef item) {
    return node.loans().tasks().about(keeper(), item).getFirst();
  }

  private void complete(RecordRef item, String outcome) {
    String task = item(item).task().id();
    Changes with = Changes.of("holder", keeper().id());
    Changes given = outcome.equals("write_off") ? Changes.none() : with;
    node.loans().tasks().complete(keeper(), task, outcome, given);
  }

  private void take(RecordRef item, String transition) {
    node.loans().records().take(keeper(), item, OptionalLong.empty(), transition, Changes.none());
  }

  /** Where the only instance about the item stands. */
  private List<String> active(RecordRef item) {
    Trace trace = node.loans().trace().of(keeper(), item).getFirst();
    return List.copyOf(trace.active());
  }
}
