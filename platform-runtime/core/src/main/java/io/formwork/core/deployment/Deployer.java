package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Content;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
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
  private final DeploymentTarget tables;
  private final Planning planning;

  /**
   * @param tables what is brought into line
   * @param planning says what that does
   */
  public Deployer(ReleaseStore releases, Clock clock, DeploymentTarget tables, Planning planning) {
    this.releases = releases;
    this.clock = clock;
    this.tables = tables;
    this.planning = planning;
  }

  /** What a deployment would do. Changes nothing. */
  public Plan plan(Candidate candidate) {
    return planning.plan(candidate.before(), candidate.model());
  }

  /** How many records hold each value of the choices. */
  public Map<String, Long> holders(ApplicationModel model, String choices) {
    return planning.holders(model, choices);
  }

  /** Deploys, unless data would be lost. */
  public Deployed deploy(Candidate candidate, Origin origin) {
    return deploy(candidate, plan(candidate), origin);
  }

  /** Deploys what was planned in the running transaction. */
  public Deployed deploy(Candidate candidate, Plan plan, Origin origin) {
    if (!plan.refused().isEmpty()) {
      return new Deployed.WouldLose(plan.refused());
    }
    // The release first: as soon as a table is changed, others wait for it.
    Release release = release(candidate, origin);
    releases.tell(release, plan.changes().stream().map(Change::told).toList());
    ApplicationModel model = candidate.model();
    tables.apply(model, planning.rewritings(candidate.before(), model), clock.instant());
    return new Deployed.Applied(release, plan.changes());
  }

  /**
   * Makes the database match the release that serves and stays, where another version of the
   * platform made it so otherwise: what differs is made anew, such as summaries, and nothing is
   * looked for in data. Changes nothing where all is as this version has it.
   */
  public void renew(ApplicationModel model) {
    tables.apply(model, List.of(), clock.instant());
  }

  /**
   * Ends what may come after a release, outside of any transaction; see {@link
   * DeploymentTarget#complete}.
   */
  public void complete(ApplicationModel model) {
    tables.complete(model);
  }

  /** Drops what was removed long enough ago, in the caller's transaction. */
  public int sweep() {
    return tables.sweep(clock.instant());
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
