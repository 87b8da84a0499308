package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Origin;
import io.formwork.core.store.ReleaseStore.Headline;
import io.formwork.core.store.ReleaseStore.Kind;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;

/**
 * A release in words.
 *
 * @param what the comment, or what changed
 */
record ReleaseRow(
    long number, boolean serves, String when, String exactly, String by, Kind how, String what)
    implements Serializable {

  static ReleaseRow of(Visit visit, Release release, Optional<Headline> headline, boolean serves) {
    return new ReleaseRow(
        release.number(),
        serves,
        Ago.words(visit, release.at()),
        Ago.exact(visit, release.at()),
        by(release),
        release.kind(),
        release.comment().isBlank()
            ? headline.map(line -> words(visit, line)).orElse("")
            : release.comment());
  }

  /** The first change, and how many more there are. */
  private static String words(Visit visit, Headline headline) {
    Change first = Change.of(headline.first());
    String line = first.action().sign() + " " + visit.say(first.summary());
    long more = headline.changes() - 1;
    return more == 0 ? line : line + " · " + counted(visit.locale(), "releases.more", more);
  }

  /** Nobody signs in when a server starts with its files. */
  private static String by(Release release) {
    return release.by().equals(Origin.FILES) ? text("releases.by_files") : release.by();
  }

  Span at() {
    Span at = new Span(when);
    at.addClassName("fw-moment");
    at.getElement().setAttribute("title", exactly);
    return at;
  }

  Span kind() {
    Span badge = new Span(text("releases.kind." + how.name().toLowerCase(Locale.ROOT)));
    badge.addClassNames("fw-badge", colour(how));
    return badge;
  }

  private static String colour(Kind kind) {
    return switch (kind) {
      case FILES -> "fw-grey";
      case PUBLISH -> "fw-blue";
      case ROLLBACK -> "fw-amber";
      case OVERLAY -> "fw-violet";
    };
  }
}
