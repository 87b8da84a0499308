package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.store.Journal.Deputy;
import io.formwork.core.store.Journal.Kept;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person is told of the people behind what was done: their names, kept with the deed, or
 * their numbers where the person may not read who they are. Nobody learns from a history, a
 * conflict or a list of deleted records what lists of people would not tell.
 */
public final class PeopleNames {

  private final ObjectType people;
  private final Displays displays;
  private final ReadEnvironment environment;

  public PeopleNames(ApplicationModel model, Displays displays, ReadEnvironment environment) {
    this.people = model.object(ObjectType.USER);
    this.displays = displays;
    this.environment = environment;
  }

  /**
   * Those of the people whom the reader knows by their numbers alone, and what the reader is told
   * in the place of their names.
   */
  public Map<Long, String> unnamed(Actor reader, Collection<Long> ids) {
    return displays.numbered(reader, people, ids, environment.of(reader));
  }

  /** The entries as the reader may be told them. */
  public List<Kept> told(Actor reader, List<Kept> entries) {
    Set<Long> ids = new HashSet<>();
    for (Kept kept : entries) {
      kept.entry().person().ifPresent(ids::add);
      kept.entry().substitute().map(Deputy::id).ifPresent(ids::add);
    }
    Map<Long, String> unnamed = unnamed(reader, ids);
    return unnamed.isEmpty()
        ? entries
        : entries.stream()
            .map(kept -> new Kept(kept.number(), kept.entry().calling(unnamed)))
            .toList();
  }
}
