package io.formwork.testkit.web;

import java.time.Duration;

/**
 * An answer that came too late.
 *
 * @param text that was sent
 */
public record Late(String text, Duration taken) {

  Late longer(Late other) {
    return taken.compareTo(other.taken) > 0 ? this : other;
  }
}
