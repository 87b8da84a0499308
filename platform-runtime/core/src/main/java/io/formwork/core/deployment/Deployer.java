package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Content;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the database match a checked model and writes the release down, in the transaction of the
 * caller, who holds {@link ReleaseStore#lock}.
 */
public final class Deployer {

  private final ReleaseStore releases;
  private final Clock clock;
  private final List<DeploymentTarget> targets;

  /**
   * @param targets the parts to bring into line, in order
   */
  public Deployer(ReleaseStore releases, Clock clock, List<DeploymentTarget> targets) {
    this.releases = releases;
    this.clock = clock;
    this.targets = List.copyOf(targets);
  }

  /** What a deployment would do. Changes nothing. */
  public Plan plan(Candidate candidate) {
    return new Plan(planned(candidate).values().stream().flatMap(List::stream).toList());
  }

  /** Deploys, unless data would be lost. */
  public Deployed deploy(Candidate candidate, Origin origin) {
    Map<DeploymentTarget, List<Change>> planned = planned(candidate);
    Plan plan = new Plan(planned.values().stream().flatMap(List::stream).toList());
    if (!plan.refused().isEmpty()) {
      return new Deployed.WouldLose(plan.refused());
    }
    // The release first: as soon as a table is changed, others wait for it.
    Release release = release(candidate, origin);
    releases.tell(release, plan.changes().stream().map(Change::told).toList());
    planned.forEach((target, changes) -> target.apply(candidate.model(), changes));
    return new Deployed.Applied(release, plan.changes());
  }

  private Map<DeploymentTarget, List<Change>> planned(Candidate candidate) {
    Map<DeploymentTarget, List<Change>> planned = new LinkedHashMap<>();
    targets.forEach(target -> planned.put(target, target.plan(candidate.model())));
    return planned;
  }

  private Release release(Candidate candidate, Origin origin) {
    ApplicationModel model = candidate.model();
    Release release =
        new Release(
            model.name(),
            0,
            clock.instant(),
            origin.by(),
            model.version(),
            candidate.files().fingerprint(),
            origin.kind(),
            origin.comment(),
            origin.broughtBack().or(() -> candidate.base().map(Release::number)));
    return releases.add(release, content(candidate));
  }

  private static Content content(Candidate candidate) {
    Map<String, String> processes = new TreeMap<>();
    candidate
        .model()
        .processes()
        .forEach((name, process) -> processes.put(name, process.version()));
    return new Content(candidate.files(), columns(candidate.model()), processes);
  }

  private static Map<String, String> columns(ApplicationModel model) {
    Map<String, String> columns = new TreeMap<>();
    for (ObjectType type : model.objects().values()) {
      for (Field field : type.fields().values()) {
        field.column().ifPresent(column -> columns.put(type.name() + "." + field.name(), column));
      }
    }
    return columns;
  }
}
