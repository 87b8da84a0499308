package io.formwork.ui.failure;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure of ours. A person sees its number and nothing else; the log holds the rest under that
 * number.
 */
public record Incident(String number) {

  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

  /** Writes the failure to the log and gives it a number. */
  public static Incident of(Throwable cause) {
    String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.error("Incident {}", number, cause);
    return new Incident(number);
  }
}
