package io.formwork.ui.brand;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.formwork.metadata.model.Branding;
import java.util.Optional;

/** What makes the pages of an application look like its owner's: logo and accent (G39). */
public final class Logo {

  private static final String PAINT =
      """
      const style = document.documentElement.style;
      const names = ['--fw-accent', '--fw-accent-contrast', '--fw-accent-on-light', '--fw-accent-on-dark'];
      [$0, $1, $2, $3].forEach((value, index) => style.setProperty(names[index], value));
      """;

  private Logo() {}

  /** The logo, or the platform's own mark. The model has checked that the SVG holds no script. */
  public static Span of(Optional<String> svg) {
    Span logo = new Span();
    logo.addClassName("fw-logo");
    logo.getElement().setAttribute("aria-hidden", "true");
    svg.ifPresentOrElse(
        source -> logo.getElement().setProperty("innerHTML", source),
        () -> logo.add(Icons.of("formwork")));
    return logo;
  }

  /** Gives the page the accent; without one, the platform's stays. */
  public static void paint(Branding branding) {
    branding
        .colour()
        .map(Accent::of)
        .ifPresent(accent ->
            UI.getCurrent()
                .getPage()
                .executeJs(
                    PAINT,
                    accent.fill().css(),
                    accent.onFill().css(),
                    accent.onLight().css(),
                    accent.onDark().css()));
  }
}
