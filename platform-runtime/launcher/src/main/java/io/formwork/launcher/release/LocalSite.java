package io.formwork.launcher.release;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import io.formwork.launcher.json.JsonReader;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticJson;
import io.formwork.metadata.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** A database without a server. Servers that use it follow within two seconds. */
final class LocalSite implements Site {

  private final OpenDatabase database;
  private final FormworkRuntime runtime;
  private final ReleaseStore releases;

  LocalSite(OpenDatabase database) {
    this.database = database;
    this.runtime = database.runtime();
    this.releases = runtime.surroundings().releases();
  }

  @Override
  public String name() {
    return database.name();
  }

  @Override
  public PlanAnswer plan(Proposal proposal) {
    return allowed(() ->
        switch (runtime.publication().plan(new Publisher.Operator(), proposal)) {
          case Planned.Wrong wrong ->
              new PlanAnswer.Wrong(wrong.report(), problems(wrong.problems()));
          case Planned.Ready ready -> plan(ready);
        });
  }

  private static PlanAnswer.Plan plan(Planned.Ready ready) {
    SequencedMap<String, Long> numbers = new LinkedHashMap<>();
    ready
        .plan()
        .parts()
        .forEach(part -> numbers.put(part.candidate().app(), part.candidate().number()));
    return new PlanAnswer.Plan(
        ready.plan().hash(),
        numbers,
        ready.plan().changes().stream().map(LocalSite::line).toList(),
        sentences(ready.refused()),
        problems(ready.warnings()));
  }

  private static PlanAnswer.Line line(Change change) {
    return new PlanAnswer.Line(
        change.action().name().toLowerCase(Locale.ROOT),
        String.valueOf(change.action().sign()),
        change.address(),
        Messages.in(Locale.ENGLISH, change.summary()),
        change.risk().name().toLowerCase(Locale.ROOT),
        sentences(change.effects()));
  }

  @Override
  public PublishAnswer publish(Proposal proposal, String hash, String comment) {
    return allowed(() ->
        switch (runtime
            .publication()
            .publish(new Publisher.Operator(), proposal, Optional.of(hash), comment)) {
          case Published.Done done -> done(done.releases());
          case Published.Refused refused -> new PublishAnswer.Refused(sentences(refused.reasons()));
          case Published.Wrong wrong -> new PublishAnswer.Wrong(wrong.report());
        });
  }

  private static PublishAnswer.Done done(List<Release> made) {
    SequencedMap<String, Long> numbers = new LinkedHashMap<>();
    made.forEach(release -> numbers.put(release.app(), release.number()));
    return new PublishAnswer.Done(numbers);
  }

  @Override
  public List<ReleaseLine> releases() {
    return read(() ->
        releases.latest().keySet().stream()
            .sorted()
            .flatMap(app -> releases.all(app).stream())
            .map(LocalSite::line)
            .toList());
  }

  private static ReleaseLine line(Release release) {
    return new ReleaseLine(
        release.app(),
        release.number(),
        release.appVersion(),
        release.at().toString(),
        release.by(),
        release.kind().name().toLowerCase(Locale.ROOT),
        release.comment());
  }

  @Override
  public List<SourceFile> files(String app, long release) {
    return read(() -> {
      if (releases.find(app, release).isEmpty()) {
        throw new Refusal("There is no release %d of \"%s\".".formatted(release, app));
      }
      return releases.files(app, release).files();
    });
  }

  @Override
  public List<ChainLine> chains() {
    return read(() -> releases.latest().keySet().stream().sorted().toList()).stream()
        .map(app -> ChainLine.of(app, runtime.verifyJournal(app)))
        .toList();
  }

  /** Whoever holds the database asks for anybody, about anything. */
  @Override
  public Json explain(ExplainAsked asked) {
    String login =
        asked
            .people()
            .whom()
            .orElseThrow(() -> new Refusal("Say with --as for whom it is to be explained."));
    runtime.follower().look();
    Application application =
        runtime
            .platform()
            .application(asked.app())
            .orElseThrow(
                () -> new Refusal("There is no application \"%s\" here.".formatted(asked.app())));
    return allowed(() -> read(() -> explained(application, login, asked)));
  }

  private static Json explained(Application application, String login, ExplainAsked asked) {
    Actor whom =
        application
            .actor(login)
            .orElseThrow(() ->
                new Refusal(
                    "\"%s\" is nobody who has a role in %s.".formatted(login, application.name())));
    return ExplanationForm.of(
        new OperatorAnswers(application, acting(application, whom, asked)).to(asked), login);
  }

  /** The person, or that person in the place of another. */
  private static Actor acting(Application application, Actor whom, ExplainAsked asked) {
    return asked
        .people()
        .away()
        .map(away ->
            application
                .substitutions()
                .of(whom, away)
                .orElseThrow(() ->
                    new Refusal(
                        "\"%s\" does not act for \"%s\" now.".formatted(whom.login(), away))))
        .orElse(whom);
  }

  private <T> T read(Supplier<T> work) {
    return runtime.surroundings().transactions().required(work);
  }

  private static <T> T allowed(Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedException refused) {
      throw new Refusal(Messages.in(Locale.ENGLISH, refused.refusal()), refused);
    }
  }

  private static List<String> sentences(List<Message> messages) {
    return messages.stream().map(message -> Messages.in(Locale.ENGLISH, message)).toList();
  }

  private static List<Json> problems(List<Diagnostic> problems) {
    return JsonReader.read(DiagnosticJson.render(problems)).orElseThrow().items();
  }

  @Override
  public void close() {
    database.close();
  }
}
