package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.core.view.Openings;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.View;
import java.util.Optional;

/** Which form a person gets where a definition names none; of those that open to the person. */
public final class Forms {

  private final ApplicationModel model;
  private final Openings openings;
  private final Actor actor;

  public Forms(ApplicationModel model, Openings openings, Actor actor) {
    this.model = model;
    this.openings = openings;
    this.actor = actor;
  }

  /** The form of that name, where it is one of such records. */
  public Optional<View.FormView> named(String form, String object) {
    return openings
        .find(actor, View.FormView.class, form)
        .filter(view -> view.object().equals(object));
  }

  /** The form that shows a record: what a list of such records opens, or the object's first. */
  public Optional<View.FormView> toShow(String object) {
    return model.views().values().stream()
        .filter(View.ListView.class::isInstance)
        .map(View.ListView.class::cast)
        .filter(list -> list.object().equals(object))
        .flatMap(list -> list.form().stream())
        .flatMap(form -> named(form, object).stream())
        .findFirst()
        .or(() -> first(object));
  }

  /** The form that makes a record: what a page creates such records with, or the one that shows. */
  public Optional<View.FormView> toCreate(String object) {
    return model.views().values().stream()
        .filter(View.PageView.class::isInstance)
        .map(View.PageView.class::cast)
        .flatMap(page -> page.blocks().stream())
        .filter(View.Block.Create.class::isInstance)
        .map(View.Block.Create.class::cast)
        .filter(create -> create.object().equals(object))
        .flatMap(create -> named(create.form(), object).stream())
        .findFirst()
        .or(() -> toShow(object));
  }

  private Optional<View.FormView> first(String object) {
    return model.views().values().stream()
        .filter(View.FormView.class::isInstance)
        .map(View.FormView.class::cast)
        .filter(form -> form.object().equals(object))
        .filter(form -> openings.opens(actor, form))
        .findFirst();
  }
}
