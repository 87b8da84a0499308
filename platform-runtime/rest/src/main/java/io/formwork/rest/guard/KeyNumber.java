package io.formwork.rest.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of the key that has let a request in. The server's door puts it where a password would
 * stand; a request that has come in by a key cannot be without it.
 */
public final class KeyNumber {

  private static final Pattern VOUCHER = Pattern.compile("[^:]*:fwk:(\\d{1,18}):[0-9a-f]{32}");
  private static final String BASIC = "Basic ";

  private KeyNumber() {}

  /**
   * Empty when the request came by a password or a session.
   *
   * @param header {@code Authorization}, if the request has one
   */
  public static OptionalLong in(Optional<String> header) {
    Optional<Matcher> found =
        header
            .filter(text -> text.startsWith(BASIC))
            .map(text -> VOUCHER.matcher(decoded(text)))
            .filter(Matcher::matches);
    return found.isPresent()
        ? OptionalLong.of(Long.parseLong(found.get().group(1)))
        : OptionalLong.empty();
  }

  private static String decoded(String header) {
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
