package io.formwork.ui.brand;

/**
 * The accent of an application, made into the colours that a theme needs. Whatever colour an
 * analyst names, words in it and on it keep the contrast of 4.5 to 1 that WCAG asks for.
 *
 * @param fill the colour of buttons and marks
 * @param onFill black or white, whichever is read better on the fill
 * @param onLight the colour of words and lines on a light page
 * @param onDark the colour of words and lines on a dark page
 */
public record Accent(Rgb fill, Rgb onFill, Rgb onLight, Rgb onDark) {

  private static final double READABLE = 4.5;
  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb INK = new Rgb(17, 24, 32);
  private static final Rgb DARK_PAGE = new Rgb(27, 32, 40);

  /** The accent of {@code #rrggbb}. */
  public static Accent of(String colour) {
    Rgb fill = Rgb.parse(colour);
    Rgb onFill = fill.contrast(WHITE) >= READABLE ? WHITE : better(fill);
    return new Accent(fill, onFill, towards(fill, INK, WHITE), towards(fill, WHITE, DARK_PAGE));
  }

  private static Rgb better(Rgb fill) {
    return fill.contrast(INK) > fill.contrast(WHITE) ? INK : WHITE;
  }

  private static Rgb towards(Rgb from, Rgb goal, Rgb page) {
    Rgb colour = from;
    for (int step = 1; colour.contrast(page) < READABLE && step <= 20; step++) {
      colour = from.mix(goal, step / 20.0);
    }
    return colour;
  }
}
