package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is said of an object, so that who makes one names only what is not ordinary. Begun
 * by {@link ObjectType#of}.
 */
public final class ObjectTypeBuilder {

  private final String name;
  private final Label title;
  private final Map<String, Field> fields;
  private Template display = new Template(List.of());
  private Optional<Lifecycle> lifecycle = Optional.empty();
  private List<Check> checks = List.of();
  private List<Clock> clocks = List.of();
  private Optional<ObjectType.Ownership> owner = Optional.empty();
  private List<Unique> uniques = List.of();
  private List<Index> indexes = List.of();
  private List<Summary> summaries = List.of();
  private Map<String, RecordCollection> collections = Map.of();
  private Set<String> acyclic = Set.of();
  private String table;
  private Duration keepsDeleted = ObjectType.KEEPS_DELETED;
  private Set<String> removed = Set.of();
  private Optional<Expression> quietWhen = Optional.empty();
  private Presence presence = new Presence.None();

  ObjectTypeBuilder(String name, Label title, Map<String, Field> fields) {
    this.name = name;
    this.title = title;
    this.fields = fields;
    this.table = name;
  }

  public ObjectTypeBuilder display(Template display) {
    this.display = display;
    return this;
  }

  public ObjectTypeBuilder lifecycle(Optional<Lifecycle> lifecycle) {
    this.lifecycle = lifecycle;
    return this;
  }

  public ObjectTypeBuilder checks(List<Check> checks) {
    this.checks = checks;
    return this;
  }

  public ObjectTypeBuilder clocks(List<Clock> clocks) {
    this.clocks = clocks;
    return this;
  }

  public ObjectTypeBuilder owner(Optional<ObjectType.Ownership> owner) {
    this.owner = owner;
    return this;
  }

  public ObjectTypeBuilder uniques(List<Unique> uniques) {
    this.uniques = uniques;
    return this;
  }

  public ObjectTypeBuilder indexes(List<Index> indexes) {
    this.indexes = indexes;
    return this;
  }

  public ObjectTypeBuilder summaries(List<Summary> summaries) {
    this.summaries = summaries;
    return this;
  }

  public ObjectTypeBuilder collections(Map<String, RecordCollection> collections) {
    this.collections = collections;
    return this;
  }

  public ObjectTypeBuilder acyclic(Set<String> acyclic) {
    this.acyclic = acyclic;
    return this;
  }

  /** The table it was born with; that of its name where nothing else is said. */
  public ObjectTypeBuilder table(String table) {
    this.table = table;
    return this;
  }

  public ObjectTypeBuilder removed(Set<String> removed) {
    this.removed = removed;
    return this;
  }

  /** Of which records only their readers learn, whatever else is done in the save. */
  public ObjectTypeBuilder quietWhen(Optional<Expression> quietWhen) {
    this.quietWhen = quietWhen;
    return this;
  }

  public ObjectTypeBuilder keepsDeleted(Duration keepsDeleted) {
    this.keepsDeleted = keepsDeleted;
    return this;
  }

  /** Whether people see who else is at one of its records. */
  public ObjectTypeBuilder presence(Presence presence) {
    this.presence = presence;
    return this;
  }

  public ObjectType build() {
    return new ObjectType(
        name,
        title,
        display,
        fields,
        lifecycle,
        checks,
        clocks,
        owner,
        uniques,
        indexes,
        summaries,
        collections,
        acyclic,
        table,
        removed,
        quietWhen,
        keepsDeleted,
        presence);
  }
}
