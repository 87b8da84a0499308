package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.core.view.Openings;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the records that refer to a record are listed beside it. */
public final class Collections {

  private final ApplicationModel model;
  private final Readability readability;
  private final Openings openings;

  public Collections(ApplicationModel model, Openings openings) {
    this.model = model;
    this.openings = openings;
    this.readability = new Readability(model);
  }

  /**
   * The first list of such records that opens to the person, without the way back, or their names
   * alone where they have no list; nothing where the person can see none of them.
   */
  public Optional<View.ListView> list(Actor actor, RecordCollection collection) {
    return readability.object(actor, collection.object())
        ? Optional.of(withoutTheWayBack(actor, collection))
        : Optional.empty();
  }

  private View.ListView withoutTheWayBack(Actor actor, RecordCollection collection) {
    View.ListView list = declared(actor, collection).orElseGet(() -> plain(collection));
    List<FieldPath> columns =
        list.columns().stream()
            .filter(path -> !path.steps().getFirst().name().equals(collection.field()))
            .filter(path -> readability.path(actor, collection.object(), path))
            .toList();
    return new View.ListView(
        list.name(),
        list.title(),
        list.openTo(),
        list.object(),
        columns,
        List.of(),
        list.sort(),
        Optional.empty(),
        List.of(),
        list.form());
  }

  private Optional<View.ListView> declared(Actor actor, RecordCollection collection) {
    return model.views().values().stream()
        .filter(View.ListView.class::isInstance)
        .map(View.ListView.class::cast)
        .filter(list -> list.object().equals(collection.object()))
        .filter(list -> openings.opens(actor, list))
        .findFirst();
  }

  private View.ListView plain(RecordCollection collection) {
    ObjectType type = model.object(collection.object());
    FieldPath created = new FieldPath(List.of(type.field("created_at")));
    return new View.ListView(
        collection.name(),
        collection.title(),
        Set.of(),
        collection.object(),
        List.of(created),
        List.of(),
        List.of(new View.Sort(created, true)),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
