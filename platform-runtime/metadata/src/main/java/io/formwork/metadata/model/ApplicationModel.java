package io.formwork.metadata.model;

import io.formwork.metadata.diagnostic.Span;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One application, complete: what its definitions, the packages it uses and the overlays over it
 * come to. Maps are keyed by name and keep file order.
 *
 * @param language of the titles written in the definitions
 * @param languages all languages it has texts in, its own first
 * @param calendar the calendar of timers that name none
 * @param keepsRemoved how long what is declared as removed is kept
 * @param settings what administrators change while it runs
 * @param origins address, such as {@code ticket.subject}, to where it was written; for messages
 * @param declarations address to what was written there, for plans
 * @param fingerprint a hash of everything it was made of
 */
public record ApplicationModel(
    String name,
    Label title,
    String version,
    Locale language,
    List<Locale> languages,
    ZoneId timezone,
    String calendar,
    Branding branding,
    Duration keepsRemoved,
    Map<String, Setting> settings,
    Map<String, ObjectType> objects,
    Map<String, Choices> choices,
    Map<String, FileClass> fileClasses,
    Map<String, Role> roles,
    Map<String, WorkCalendar> calendars,
    Map<String, View> views,
    Map<String, Process> processes,
    Map<String, Notification> notifications,
    Map<String, Webhook> webhooks,
    Map<String, Strategy> strategies,
    Map<String, DecisionTable> tables,
    Map<String, RuleFile> rules,
    Map<String, Seed> seeds,
    Map<String, Demo> demos,
    Map<String, Scenario> scenarios,
    Map<String, Span> origins,
    Map<String, Declaration> declarations,
    String fingerprint) {

  public ApplicationModel {
    languages = List.copyOf(languages);
    settings = Ordered.copyOf(settings);
    objects = Ordered.copyOf(objects);
    choices = Ordered.copyOf(choices);
    fileClasses = Ordered.copyOf(fileClasses);
    roles = Ordered.copyOf(roles);
    calendars = Ordered.copyOf(calendars);
    views = Ordered.copyOf(views);
    processes = Ordered.copyOf(processes);
    notifications = Ordered.copyOf(notifications);
    webhooks = Ordered.copyOf(webhooks);
    strategies = Ordered.copyOf(strategies);
    tables = Ordered.copyOf(tables);
    rules = Ordered.copyOf(rules);
    seeds = Ordered.copyOf(seeds);
    demos = Ordered.copyOf(demos);
    scenarios = Ordered.copyOf(scenarios);
    origins = Map.copyOf(origins);
    declarations = Ordered.copyOf(declarations);
  }

  /**
   * The object of that name; the model is checked, so asking for one that is not there is a bug.
   */
  public ObjectType object(String object) {
    ObjectType type = objects.get(object);
    if (type == null) {
      throw new IllegalArgumentException("No object " + object + " in " + name);
    }
    return type;
  }

  /** The class of the files that a field holds; the model is checked. */
  public FileClass fileClass(FieldType.Files files) {
    FileClass known = fileClasses.get(files.fileClass());
    if (known == null) {
      throw new IllegalArgumentException("No files " + files.fileClass() + " in " + name);
    }
    return known;
  }

  /** The view of that name and kind; the model is checked. */
  public <V extends View> V view(Class<V> kind, String view) {
    View found = views.get(view);
    if (found == null) {
      throw new IllegalArgumentException("No view " + view + " in " + name);
    }
    return kind.cast(found);
  }

  /**
   * What the object owns under that name; nothing where it only collects, or knows no such name.
   */
  public Optional<ObjectType> owned(ObjectType owner, String collection) {
    return Optional.ofNullable(owner.collections().get(collection))
        .map(found -> object(found.object()))
        .filter(type -> type.isOwnedBy(owner, collection));
  }
}
