package io.formwork.rest.guard;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a request comes from, as far as its headers tell. Browsers say so themselves and let no
 * page change it; what is no browser has no cookie that somebody else could use.
 *
 * @param base the address of this interface, as the caller wrote it
 * @param headers finds a header
 */
record Provenance(String method, URI base, Function<String, Optional<String>> headers) {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Whether the request may change something. */
  enum Judgement {
    OWN,
    FOREIGN,
    UNKNOWN
  }

  Judgement judge() {
    if (HARMLESS.contains(method)) {
      return Judgement.OWN;
    }
    Optional<String> site = headers.apply("Sec-Fetch-Site");
    if (site.isPresent()) {
      return OWN_SITES.contains(site.get()) ? Judgement.OWN : Judgement.FOREIGN;
    }
    Optional<String> origin = headers.apply("Origin");
    if (origin.isPresent()) {
      return isOwn(origin.get()) ? Judgement.OWN : Judgement.FOREIGN;
    }
    boolean hasCookie = headers.apply("Cookie").isPresent();
    boolean custom = headers.apply("X-Requested-With").isPresent();
    return hasCookie && !custom ? Judgement.UNKNOWN : Judgement.OWN;
  }

  private boolean isOwn(String origin) {
    try {
      URI from = URI.create(origin);
      return base.getScheme().equalsIgnoreCase(from.getScheme())
          && base.getHost().equalsIgnoreCase(from.getHost())
          && port(base) == port(from);
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }
}
