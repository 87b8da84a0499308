package io.formwork.assembly;

import io.formwork.core.application.Platform;
import io.formwork.core.application.PublishingRights;
import io.formwork.core.deployment.Candidate;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.deployment.Origin;
import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Publication;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.deployment.ReleasePlan;
import io.formwork.core.message.Message;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Kind;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans and publishes into the running platform. Snapshots are opened before the transaction, so
 * that its locks are held for as short as possible, and serve as soon as it is committed.
 */
final class Publishing implements Publication {

  private final Platform platform;
  private final PublishingRights rights;
  private final LastChecked checks;
  private final Proposed proposed;
  private final Candidates candidates;
  private final Deployer deployer;
  private final Completions completions;
  private final ReleaseStore releases;
  private final Transactions transactions;
  private final Snapshots snapshots;
  private final SeedLoader seeds;
  private final Turns turns;
  private volatile boolean demo;

  Publishing(
      Platform platform,
      DefinitionChecks checks,
      Deployer deployer,
      Completions completions,
      ReleaseStore releases,
      Transactions transactions,
      Snapshots snapshots,
      SeedLoader seeds,
      Turns turns) {
    this.platform = platform;
    this.rights = new PublishingRights(platform);
    this.checks = new LastChecked(checks);
    this.proposed = new Proposed(releases);
    this.candidates = new Candidates(releases, new ReleasedModels(platform, releases), deployer);
    this.deployer = deployer;
    this.completions = completions;
    this.releases = releases;
    this.transactions = transactions;
    this.snapshots = snapshots;
    this.seeds = seeds;
    this.turns = turns;
  }

  /** Loads seeds of demo data too, as the start of this platform did. */
  void loadDemo(boolean wanted) {
    demo = wanted;
  }

  @Override
  public Planned plan(Publisher by, Proposal proposal) {
    rights.mayPlan(by);
    CheckedDefinitions checked = checks.look(files(proposal));
    if (checked.hasErrors()) {
      return new Planned.Wrong(checked.result().diagnostics(), checked.report());
    }
    ReleasePlan plan = transactions.required(() -> candidates.plan(candidates.of(checked)));
    rights.mayPlan(by, plan);
    List<Message> refused = new ArrayList<>(refusals(plan));
    rights.codeRefused(by, plan).ifPresent(refused::add);
    return new Planned.Ready(plan, checked.result().diagnostics(), refused);
  }

  @Override
  public Published publish(Publisher by, Proposal proposal, Optional<String> plan, String comment) {
    rights.mayPlan(by);
    Origin origin = new Origin(by.name(), kind(by, proposal), comment, proposal.broughtBack());
    return turns.take(() -> {
      CheckedDefinitions checked = checks.take(files(proposal));
      return checked.hasErrors()
          ? new Published.Wrong(checked.result().diagnostics(), checked.report())
          : publish(by, checked, plan, origin);
    });
  }

  @Override
  public Map<String, Long> holders(Publisher by, String app, String choices) {
    rights.mayPlan(by, app);
    return transactions.required(() ->
        platform
            .application(app)
            .map(application -> deployer.holders(application.model(), choices))
            .orElseGet(Map::of));
  }

  /** What a watched folder says is as if the server had been started with it. */
  private static Kind kind(Publisher by, Proposal proposal) {
    return by instanceof Publisher.Folder ? Kind.FILES : proposal.kind();
  }

  private List<SourceFile> files(Proposal proposal) {
    return transactions.required(() -> proposed.files(proposal));
  }

  private Published publish(
      Publisher by, CheckedDefinitions checked, Optional<String> agreed, Origin origin) {
    List<Candidate> wanted = transactions.required(() -> candidates.of(checked));
    if (wanted.isEmpty()) {
      return new Published.Done(List.of(), new ReleasePlan(List.of()));
    }
    try (Opened opened = open(checked, wanted)) {
      Published published =
          Patience.with(
              () -> transactions.required(() -> apply(by, wanted, agreed, opened, origin)));
      if (published instanceof Published.Done) {
        platform.serve(opened.keep());
        wanted.forEach(candidate -> completions.begin(candidate.model()));
      }
      return published;
    }
  }

  private Opened open(CheckedDefinitions checked, List<Candidate> wanted) {
    return new Opened(
        wanted.stream()
            .map(candidate ->
                snapshots.open(checked.application(candidate.app()), candidate.number()))
            .toList());
  }

  private Published apply(
      Publisher by, List<Candidate> wanted, Optional<String> agreed, Opened opened, Origin origin) {
    releases.lock();
    ReleasePlan plan = candidates.plan(wanted);
    rights.mayPublish(by, plan);
    boolean other = agreed.filter(hash -> !hash.equals(plan.hash())).isPresent();
    if (other || candidates.moved(wanted)) {
      return new Published.Refused(List.of(Message.of("publish.stale")));
    }
    List<Message> refused = refusals(plan);
    return refused.isEmpty() ? deploy(plan, opened, origin) : new Published.Refused(refused);
  }

  private Published deploy(ReleasePlan plan, Opened opened, Origin origin) {
    List<Release> made = new ArrayList<>();
    for (ReleasePlan.Part part : plan.parts()) {
      if (deployer.deploy(part.candidate(), part.plan(), origin)
          instanceof Deployed.Applied applied) {
        made.add(applied.release());
      }
    }
    opened.applications().forEach(application -> seeds.load(application, demo));
    return new Published.Done(made, plan);
  }

  private static List<Message> refusals(ReleasePlan plan) {
    return plan.refused().stream().flatMap(Publishing::reasons).toList();
  }

  /** A change that is refused says what it is, and in its effects why, and what to do. */
  private static Stream<Message> reasons(Change change) {
    return change.effects().isEmpty()
        ? Stream.of(Message.of("publish.loses", change.address()))
        : Stream.concat(Stream.of(change.summary()), change.effects().stream());
  }
}
