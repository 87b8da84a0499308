package io.formwork.process;

import io.formwork.core.process.InstanceStore;
import io.formwork.core.process.Job;
import io.formwork.core.process.JobStore;
import io.formwork.core.process.ProcessHistory;
import io.formwork.core.process.ProcessStores;
import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The stores of an engine in memory; like a table they hold what was stored, not what is going on.
 */
final class MemoryStores {

  final Map<String, InstanceStore.Instance> instances = new LinkedHashMap<>();
  final Map<String, Job> jobs = new LinkedHashMap<>();
  final List<ProcessHistory.Step> steps = new ArrayList<>();

  ProcessStores stores() {
    return new ProcessStores(new Instances(), new History(), new Jobs());
  }

  private final class Instances implements InstanceStore {

    @Override
    public void add(Instance instance) {
      instances.put(instance.id(), instance);
    }

    @Override
    public Optional<Instance> lock(String id) {
      return Optional.ofNullable(instances.get(id)).filter(row -> row.ended().isEmpty());
    }

    @Override
    public void update(String id, byte[] state) {
      put(id, state, Optional.empty());
    }

    @Override
    public void end(String id, Instant at) {
      put(id, new byte[0], Optional.of(at));
    }

    private void put(String id, byte[] state, Optional<Instant> ended) {
      Instance row = Objects.requireNonNull(instances.get(id), id);
      instances.put(
          id,
          new Instance(id, row.process(), row.version(), row.about(), state, row.started(), ended));
    }

    @Override
    public List<Instance> running(RecordRef about) {
      return all(about).stream().filter(row -> row.ended().isEmpty()).toList();
    }

    @Override
    public List<Instance> all(RecordRef about) {
      return instances.values().stream().filter(row -> row.about().equals(about)).toList();
    }

    @Override
    public boolean anyAbout(String object) {
      return instances.values().stream().anyMatch(row -> row.about().object().equals(object));
    }
  }

  private final class History implements ProcessHistory {

    @Override
    public void add(Step step) {
      steps.add(step);
    }

    @Override
    public List<Step> of(String instance) {
      return steps.stream().filter(step -> step.instance().equals(instance)).toList();
    }
  }

  private final class Jobs implements JobStore {

    @Override
    public void add(Job job) {
      jobs.put(job.id(), job);
    }

    @Override
    public void remove(String id) {
      jobs.remove(id);
    }

    @Override
    public Optional<Job> peekDue(Instant now) {
      return jobs.values().stream()
          .filter(job -> !job.due().isAfter(now))
          .min(Comparator.comparing(Job::due));
    }

    @Override
    public Optional<Instant> nextDue() {
      return jobs.values().stream().map(Job::due).min(Comparator.naturalOrder());
    }

    @Override
    public boolean take(String id, Instant now) {
      return jobs.remove(id) != null;
    }

    @Override
    public void rest(String app, RecordRef about) {
      throw new UnsupportedOperationException("Nothing is deleted here");
    }

    @Override
    public void wake(String app, RecordRef about) {
      throw new UnsupportedOperationException("Nothing is restored here");
    }

    @Override
    public void removeAbout(String app, RecordRef about) {
      throw new UnsupportedOperationException("Nothing is deleted here");
    }

    @Override
    public void postpone(String id, Instant until) {
      throw new UnsupportedOperationException("Nothing is postponed here");
    }
  }
}
