package io.formwork.rest.guard;

import io.formwork.core.rate.Count;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What has been counted of a request as headers: {@code RateLimit-Policy} says what a minute may
 * have, {@code RateLimit} what is left of it and in how many seconds all of it is there again
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
record RateHeaders(List<Count> counts) {

  void addTo(MultivaluedMap<String, Object> headers) {
    headers.putSingle("RateLimit-Policy", joined("\"%s\";q=%d;w=60", counts, Count::limit));
    headers.putSingle(
        "RateLimit",
        counts.stream()
            .map(count ->
                "\"%s\";r=%d;t=%d"
                    .formatted(count.kind().word(), count.left(), seconds(count.renewed())))
            .collect(Collectors.joining(", ")));
    counts.stream()
        .filter(count -> !count.isAllowed())
        .findFirst()
        .ifPresent(count -> headers.putSingle("Retry-After", seconds(count.pause())));
  }

  private static String joined(String form, List<Count> counts, ToLongFunction<Count> number) {
    return counts.stream()
        .map(count -> form.formatted(count.kind().word(), number.applyAsLong(count)))
        .collect(Collectors.joining(", "));
  }

  /** Whole ones, so that whoever waits for them has waited long enough. */
  static long seconds(Duration duration) {
    return (duration.toMillis() + 999) / 1000;
  }
}
