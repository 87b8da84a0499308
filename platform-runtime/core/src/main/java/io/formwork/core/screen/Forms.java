package io.formwork.core.screen;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.View;
import java.util.Optional;

/** Which form is taken where a definition names none. */
public final class Forms {

  private final ApplicationModel model;

  public Forms(ApplicationModel model) {
    this.model = model;
  }

  /** The form that shows a record: what a list of such records opens, or the object's first. */
  public Optional<View.FormView> toShow(String object) {
    return model.views().values().stream()
        .filter(View.ListView.class::isInstance)
        .map(View.ListView.class::cast)
        .filter(list -> list.object().equals(object))
        .flatMap(list -> list.form().stream())
        .findFirst()
        .map(form -> model.view(View.FormView.class, form))
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
        .findFirst()
        .map(create -> model.view(View.FormView.class, create.form()))
        .or(() -> toShow(object));
  }

  private Optional<View.FormView> first(String object) {
    return model.views().values().stream()
        .filter(View.FormView.class::isInstance)
        .map(View.FormView.class::cast)
        .filter(form -> form.object().equals(object))
        .findFirst();
  }
}
