package io.formwork.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Whom a request that was refused says it is from. */
final class BasicLogin {

  private static final String BASIC = "Basic ";

  private BasicLogin() {}

  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
        .flatMap(header -> decoded(header.substring(BASIC.length()).strip()))
        .filter(credentials -> credentials.contains(":"))
        .map(credentials -> credentials.substring(0, credentials.indexOf(':')));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
