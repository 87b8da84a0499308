package io.formwork.core.session;

import java.time.Duration;
import java.util.Optional;

/** Knows how long ago this server gave out a session. */
public interface Beginnings {

  /** Empty when it was not given out here, or so long ago that it is forgotten. */
  Optional<Duration> age(String cookie);
}
