package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Role;
import java.util.Optional;

/** Who looks after an application while it runs: releases, choices, settings. */
public record Administrators(ApplicationModel model) {

  /** Whether one of the person's roles administers the application. */
  public boolean include(Actor actor) {
    return actor.roles().stream()
        .flatMap(role -> Optional.ofNullable(model.roles().get(role)).stream())
        .anyMatch(Role::administers);
  }
}
