package io.formwork.process.instance;

import io.formwork.process.drawing.DrawnTimer;

/**
 * How a timer is called in its job: {@code 1} for jBPM's first timer of a node, {@code 1/2} when it
 * is to fire twice more, {@code 1/-1} when it fires until it is removed.
 *
 * @param timer jBPM's number of the timer
 * @param left how often it fires again
 */
record TimerName(String timer, int left) {

  static TimerName parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new TimerName(text, 0);
    }
    return new TimerName(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
  }

  String text() {
    return repeats() ? timer + "/" + left : timer;
  }

  boolean repeats() {
    return left != 0;
  }

  TimerName next() {
    return left == DrawnTimer.FOR_EVER ? this : new TimerName(timer, left - 1);
  }
}
