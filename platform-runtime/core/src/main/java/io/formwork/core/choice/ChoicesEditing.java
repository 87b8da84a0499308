package io.formwork.core.choice;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.SourceFile;
import java.util.List;

/** Turns what an administrator wants of the choices into something that can be planned. */
public record ChoicesEditing(Application application) {

  /**
   * The proposal that makes the choices so and leaves everything else.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public Proposal proposal(Actor actor, WantedChoices wanted) {
    String app = application.name();
    ReleaseFiles files = application.releases().files(actor, application.release());
    List<SourceFile> overlay =
        new ChoicesOverlay(below(files), application.model())
            .with(files.overlayOf(app).files(), wanted);
    return new Proposal.Overlay(app, overlay);
  }

  /** The application as its files outside of the database declare it. */
  private ApplicationModel below(ReleaseFiles files) {
    List<SourceFile> outside = files.withoutOverlayOf(application.name()).files();
    return new ApplicationReader()
        .read(() -> outside)
        .model(application.name())
        .orElseGet(application::model);
  }
}
