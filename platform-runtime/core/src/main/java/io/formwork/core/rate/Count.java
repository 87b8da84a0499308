package io.formwork.core.rate;

import java.time.Duration;

/**
 * What has become of one request that was counted.
 *
 * @param limit how many a minute may have
 * @param left how many may come at once now
 * @param pause zero when this one may; else how long until one may
 * @param renewed until all of them may come again
 */
public record Count(Kind kind, long limit, long left, Duration pause, Duration renewed) {

  public boolean isAllowed() {
    return pause.isZero();
  }
}
