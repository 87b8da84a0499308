package io.formwork.process;

import io.formwork.core.process.EarlierProcess;
import io.formwork.core.process.Job;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.process.ProcessHistory.Step;
import io.formwork.core.process.ProcessHost.Opened;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Branding;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Process;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An engine with stores in memory, to be driven step by step. */
final class Bench {

  static final RecordRef TICKET = new RecordRef("ticket", 7);

  final MovableClock clock = new MovableClock(Clock.systemUTC());
  final Desk desk = new Desk(clock);
  final MemoryStores stores = new MemoryStores();
  ProcessEngine engine;
  private final Map<String, Process> old;

  Bench(Process... processes) {
    clock.holdAt(Instant.parse("2026-03-02T09:00:00Z"));
    old =
        Arrays.stream(processes)
            .collect(Collectors.toMap(p -> p.name() + p.version(), Function.identity()));
    engine = open(processes);
  }

  /** What a restart does: another engine on the same stores. */
  ProcessEngine open(Process... processes) {
    engine =
        new JbpmProcessEngines(clock)
            .open(
                model(processes),
                desk,
                stores.stores(),
                (name, version) ->
                    Optional.ofNullable(old.get(name + version))
                        .map(process -> new EarlierProcess(process, Map.of())));
    return engine;
  }

  void start(Process process) {
    engine.start(process, TICKET, Optional.empty());
  }

  void complete(String node, String outcome) {
    Opened opened =
        desk.open.values().stream()
            .filter(task -> task.binding().node().equals(node))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No task " + node + ", but " + open()));
    desk.open.remove(opened.task());
    engine.complete(task(opened), outcome, Optional.empty());
  }

  private Task task(Opened opened) {
    return new Task(
        opened.task(),
        opened.instance(),
        opened.process().name(),
        opened.process().version(),
        opened.binding().node(),
        opened.about(),
        opened.binding().role(),
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        Optional.of(clock.instant()),
        Optional.empty());
  }

  void signal(String transition) {
    engine.signal(TICKET, transition, Optional.empty());
  }

  void advance(String duration) {
    Instant end = clock.instant().plus(Duration.parse(duration));
    Optional<Job> due = stores.stores().jobs().peekDue(end);
    while (due.isPresent()) {
      Job job = due.get();
      clock.holdAt(job.due());
      stores.stores().jobs().take(job.id(), clock.instant());
      engine.fire(job);
      due = stores.stores().jobs().peekDue(end);
    }
    clock.holdAt(end);
  }

  /** The nodes of the open tasks. */
  List<String> open() {
    return desk.open.values().stream().map(task -> task.binding().node()).sorted().toList();
  }

  /** The timers that are set. */
  List<String> timers() {
    return stores.jobs.values().stream().map(Job::node).sorted().toList();
  }

  boolean running() {
    return !stores.stores().instances().running(TICKET).isEmpty();
  }

  /** The nodes that were entered, in order, and with a minus those that were left. */
  String history() {
    return stores.steps.stream().map(Bench::mark).collect(Collectors.joining(" "));
  }

  private static String mark(Step step) {
    return step.entered() ? step.node() : "-" + step.node();
  }

  /** The nodes that the instances of the ticket came through. */
  List<String> entered() {
    return List.copyOf(
        new TreeSet<>(stores.steps.stream().filter(Step::entered).map(Step::node).toList()));
  }

  static ApplicationModel model(Process... processes) {
    return new ApplicationModel(
        "test",
        Label.of("test"),
        "1",
        Locale.ENGLISH,
        List.of(Locale.ENGLISH),
        ZoneOffset.UTC,
        "always",
        new Branding(Optional.empty(), Optional.empty()),
        Duration.ofDays(30),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Arrays.stream(processes)
            .collect(Collectors.toMap(Process::name, Function.identity(), (older, newer) -> newer)),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        "fingerprint");
  }
}
