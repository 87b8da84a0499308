package io.formwork.ui.boot;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may load and run (Content Security Policy, level 3). Scripts run when they bear the
 * number of the page or were loaded by one that does, so neither a text that got into the page nor
 * a file that somebody has uploaded becomes a script. Two openings are Vaadin's: its client makes
 * functions of what the server sends ({@code unsafe-eval}), and its components write styles.
 */
final class PagePolicy implements Serializable {

  static final String HEADER = "Content-Security-Policy";

  private static final long serialVersionUID = 1L;
  private static final int BYTES = 18;

  private final SecureRandom random = new SecureRandom();

  /** A number for one page. */
  String number() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static String of(String number) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'nonce-" + number + "' 'strict-dynamic' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }
}
