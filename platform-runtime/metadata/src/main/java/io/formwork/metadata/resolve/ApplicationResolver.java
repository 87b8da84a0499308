package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.RuleFile;
import io.formwork.metadata.model.Seed;
import io.formwork.metadata.model.View;
import io.formwork.metadata.model.WorkCalendar;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Makes the model of one application of everything that was written for it. */
public final class ApplicationResolver {

  private static final Duration KEEPS_REMOVED = Duration.ofDays(30);

  private final DefinitionFiles files;
  private final Problems problems;

  public ApplicationResolver(DefinitionFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The application with its drawings; empty when the app itself is not well-formed. */
  public Optional<Resolved> resolve(Definition app) {
    return new ShapeValidator(problems)
        .fitMapping(app.content(), Kind.APP.shape())
        .map(content -> resolved(app.withContent(content)));
  }

  /** A package as if it were an application, in the language that it is written in. */
  public Optional<Resolved> resolvePackage(Definition alone) {
    return new ShapeValidator(problems)
        .fitMapping(alone.content(), Kind.PACKAGE.shape())
        .map(content -> resolved(alone.withContent(withCalendar(content))));
  }

  /** Timers that name no calendar count in that of the application, whichever that will be. */
  private static YamlNode.Mapping withCalendar(YamlNode.Mapping content) {
    YamlNode.Style plain = YamlNode.Style.PLAIN;
    YamlNode.Scalar key = new YamlNode.Scalar("calendar", plain, content.span());
    YamlNode.Scalar always = new YamlNode.Scalar(WorkCalendar.ALWAYS, plain, content.span());
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(content.entries());
    entries.put("calendar", new YamlNode.Entry(key, always));
    return new YamlNode.Mapping(entries, content.span());
  }

  /** Checks keys and values, without asking whether names lead anywhere. */
  public void checkShapes(Definition app) {
    new Layers(files, problems).of(app);
  }

  private Resolved resolved(Definition app) {
    Written written = new Layers(files, problems).of(app);
    YamlNode.Mapping keys = written.app().content();
    String language = keys.text("language").orElse("en");
    Resolution resolution = Resolution.of(written, language, timezone(keys), problems);
    keys.scalar("calendar").ifPresent(name -> new CalendarNames(resolution).find(name));

    SequencedMap<String, ObjectType> objects = new ObjectResolver(resolution).all();
    new ClockResolver(resolution).refuseHomeless();
    var drawn = new ProcessResolver(resolution, objects, files.drawings()).all();
    SequencedMap<String, Process> processes = new LinkedHashMap<>();
    drawn.forEach((name, process) -> processes.put(name, process.process()));
    SequencedMap<String, Seed> seeds = new SeedResolver(resolution, objects).all();
    StoryReader stories = new StoryReader(resolution, objects, processes);

    ApplicationModel model =
        new ApplicationModel(
            app.name(),
            resolution.labels().label("app", keys.scalar("title"), app.name(), app.span()),
            keys.text("version").orElse(""),
            Locale.forLanguageTag(language),
            resolution.labels().languages(),
            resolution.timezone(),
            keys.text("calendar").orElse(WorkCalendar.ALWAYS),
            new BrandingReader(files, problems).branding(keys),
            keys.text("keeps_removed").flatMap(Durations::parse).orElse(KEEPS_REMOVED),
            resolution.settings(),
            objects,
            new ChoicesResolver(resolution).all(),
            new FileClassResolver(resolution).all(),
            new RoleResolver(resolution, objects).all(),
            new CalendarResolver(resolution).all(),
            views(resolution, objects),
            processes,
            new NotificationResolver(resolution, objects, processes).all(),
            new WebhookResolver(resolution, objects).all(),
            new StrategyResolver(resolution, objects, processes).all(),
            new TableResolver(resolution, objects).all(),
            rules(written),
            seeds,
            new DemoResolver(resolution, stories, seeds).all(),
            new ScenarioResolver(resolution, stories, seeds).all(),
            resolution.labels().origins(),
            Declarations.of(resolution, drawn),
            fingerprint(written));
    resolution.labels().refuseStrangers(written.givenUp());
    return new Resolved(
        model, written, drawn, files.requirements(), resolution.expressions().settingsRead());
  }

  private static SequencedMap<String, View> views(
      Resolution resolution, Map<String, ObjectType> objects) {
    new ViewNames(resolution).refuseDuplicates();
    SequencedMap<String, View> views = new LinkedHashMap<>();
    views.putAll(new ViewResolver(resolution, objects).all());
    views.putAll(new DashboardResolver(resolution, objects).all());
    views.putAll(new PageResolver(resolution).all());
    return views;
  }

  private static SequencedMap<String, RuleFile> rules(Written written) {
    SequencedMap<String, RuleFile> rules = new LinkedHashMap<>();
    for (SourceFile file : written.sortedFiles("drl")) {
      rules.put(file.baseName(), new RuleFile(file.baseName(), file.path(), file.text()));
    }
    return rules;
  }

  private ZoneId timezone(YamlNode.Mapping keys) {
    Optional<YamlNode.Scalar> written = keys.scalar("timezone");
    try {
      return written.map(zone -> ZoneId.of(zone.text())).orElse(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      written.ifPresent(zone ->
          problems.error(
              "Unknown time zone",
              "\"%s\" is no time zone such as Europe/Moscow.".formatted(zone.text()),
              zone.content()));
      return ZoneOffset.UTC;
    }
  }

  private static String fingerprint(Written written) {
    Fingerprint fingerprint = new Fingerprint().add(written.app().content());
    for (Kind kind : Kind.values()) {
      for (Definition definition : written.all(kind)) {
        fingerprint.add(kind.word()).add(definition.name()).add(definition.content());
      }
    }
    for (String ending : new String[] {"bpmn", "drl"}) {
      written.sortedFiles(ending).forEach(f -> fingerprint.add(f.fileName()).add(f.bytes()));
    }
    return fingerprint.whole();
  }
}
