package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the database match a checked model and writes the release down, in one transaction. At a
 * restart: files unchanged, the database's release stands; files changed since a release from
 * files, they are planned and applied; files changed under a release made live, refused.
 */
public final class Deployer {

  /** Who publishes when an application starts from its files. */
  public static final String FILES = "files";

  private final Transactions transactions;
  private final ReleaseStore releases;
  private final Clock clock;

  public Deployer(Transactions transactions, ReleaseStore releases, Clock clock) {
    this.transactions = transactions;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Deploys from files.
   *
   * @param files path to content of everything the model was made of
   * @param targets the parts to bring into line, in order
   */
  public Deployed fromFiles(
      ApplicationModel model, Map<String, String> files, List<DeploymentTarget> targets) {
    return transactions.required(() -> {
      Optional<Release> current = releases.current(model.name());
      boolean changed = current.map(r -> !r.fingerprint().equals(model.fingerprint())).orElse(true);
      if (changed && current.isPresent() && !current.get().by().equals(FILES)) {
        return new Deployed.MadeLive(current.get());
      }
      return changed
          ? apply(model, files, targets)
          : new Deployed.Applied(current.orElseThrow(), List.of());
    });
  }

  /** What a deployment would do. */
  public Plan plan(ApplicationModel model, List<DeploymentTarget> targets) {
    return new Plan(targets.stream().flatMap(target -> target.plan(model).stream()).toList());
  }

  private Deployed apply(
      ApplicationModel model, Map<String, String> files, List<DeploymentTarget> targets) {
    Map<DeploymentTarget, List<Change>> planned = new LinkedHashMap<>();
    targets.forEach(target -> planned.put(target, target.plan(model)));
    Plan plan = new Plan(planned.values().stream().flatMap(List::stream).toList());
    if (!plan.refused().isEmpty()) {
      return new Deployed.WouldLose(plan.refused());
    }
    planned.forEach((target, changes) -> target.apply(model, changes));
    Release release =
        releases.add(
            new Release(
                model.name(),
                0,
                clock.instant(),
                FILES,
                model.version(),
                model.fingerprint(),
                files,
                columns(model)));
    return new Deployed.Applied(release, plan.changes());
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
