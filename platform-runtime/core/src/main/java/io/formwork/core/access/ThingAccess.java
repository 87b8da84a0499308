package io.formwork.core.access;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.view.Openings;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FileClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What a role may do with things that are no objects: it opens views, and handles files. */
final class ThingAccess {

  private static final String OPEN = "open";

  private final ApplicationModel model;
  private final Openings openings;

  ThingAccess(ApplicationModel model, Policies policies) {
    this.model = model;
    this.openings = new Openings(model, policies);
  }

  /** The lines of the role, views first. */
  Stream<AccessLine> of(String role, Actor holder) {
    return Stream.concat(views(role, holder), files(role, holder));
  }

  private Stream<AccessLine> views(String role, Actor holder) {
    return model.views().values().stream()
        .filter(view -> openings.opens(holder, view))
        .map(view -> line(role, "view." + view.name(), List.of(OPEN)));
  }

  private Stream<AccessLine> files(String role, Actor holder) {
    return model.fileClasses().values().stream()
        .map(files -> line(role, "file_class." + files.name(), uses(files, holder)))
        .filter(line -> !line.cells().isEmpty());
  }

  private static List<String> uses(FileClass files, Actor holder) {
    return Stream.of(FileClass.Use.values())
        .filter(use -> files.lets(holder.roles(), use))
        .map(use -> use.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static AccessLine line(String role, String address, List<String> deeds) {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    deeds.forEach(deed -> cells.put(deed, AccessLine.ALWAYS));
    return new AccessLine(role, address, cells);
  }
}
