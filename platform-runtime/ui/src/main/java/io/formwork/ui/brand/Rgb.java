package io.formwork.ui.brand;

/** A colour of a screen; each part from 0 to 255. */
public record Rgb(int red, int green, int blue) {

  /** Reads {@code #rrggbb}. */
  public static Rgb parse(String text) {
    int value = Integer.parseInt(text.substring(1), 16);
    return new Rgb(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
  }

  /** As style sheets write it. */
  public String css() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /** This colour with a share of another in it. */
  public Rgb mix(Rgb other, double share) {
    return new Rgb(
        part(red, other.red, share),
        part(green, other.green, share),
        part(blue, other.blue, share));
  }

  /** From 1 (the same) to 21 (black and white), as WCAG 2 counts it. */
  public double contrast(Rgb other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int part(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
