package io.formwork.assembly;

import io.formwork.core.deployment.Proposal;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a proposal into files to be checked. */
final class Proposed {

  private static final Pattern APP = Pattern.compile("model-definitions/([^/]+)/app\\.yaml");

  private final ReleaseStore releases;

  Proposed(ReleaseStore releases) {
    this.releases = releases;
  }

  /**
   * All files of the applications that are proposed anew.
   *
   * @throws RefusedException when there is no such application or release
   */
  List<SourceFile> files(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Files given -> underOverlays(given.source()).files();
      case Proposal.Rollback rollback -> earlier(rollback).files();
      case Proposal.Overlay overlay -> under(overlay).files();
    };
  }

  private ReleaseFiles underOverlays(DefinitionSource source) {
    ReleaseFiles given = new ReleaseFiles(source.files());
    ReleaseFiles all = given;
    for (SourceFile file : given.files()) {
      Matcher app = APP.matcher(file.path());
      if (app.matches() && given.overlayOf(app.group(1)).files().isEmpty()) {
        all = all.and(overlay(app.group(1)));
      }
    }
    return all;
  }

  private ReleaseFiles overlay(String app) {
    return releases
        .current(app)
        .map(release -> releases.files(app, release.number()).overlayOf(app))
        .orElseGet(() -> new ReleaseFiles(List.of()));
  }

  private ReleaseFiles earlier(Proposal.Rollback rollback) {
    Release release =
        releases
            .find(rollback.app(), rollback.release())
            .orElseThrow(() ->
                new RefusedException(
                    Kind.NOT_FOUND,
                    Message.of("release.unknown", rollback.app(), rollback.release())));
    return releases.files(release.app(), release.number());
  }

  private ReleaseFiles under(Proposal.Overlay overlay) {
    String app = overlay.app();
    Release current =
        releases
            .current(app)
            .orElseThrow(
                () -> new RefusedException(Kind.NOT_FOUND, Message.of("app.unknown", app)));
    ReleaseFiles own = new ReleaseFiles(overlay.files());
    own.withoutOverlayOf(app).files().stream()
        .findFirst()
        .ifPresent(stray -> {
          throw new RefusedException(
              Kind.INVALID, Message.of("overlay.stray", stray.path(), ReleaseFiles.overlay(app)));
        });
    return releases.files(app, current.number()).withoutOverlayOf(app).and(own);
  }
}
