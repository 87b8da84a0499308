package io.formwork.metadata.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of letters and of pages. */
public final class Addresses {

  /** What RFC 5321 lets an address have at most. */
  public static final int LONGEST_EMAIL = 254;

  /** Longer ones are not understood everywhere. */
  public static final int LONGEST_URL = 2_000;

  /** The part of RFC 5321 that people use: no quotes, no comments, a domain with a point. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "([\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*)"
              + "@((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63})");

  /** An address of another scheme may run a script when somebody clicks it. */
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Addresses() {}

  /** The address for letters, its domain in small letters; empty when it is none. */
  public static Optional<String> email(String written) {
    Matcher matcher = EMAIL.matcher(written.strip());
    return matcher.matches() && written.length() <= LONGEST_EMAIL
        ? Optional.of(matcher.group(1) + "@" + matcher.group(2).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The address of a page, its scheme in small letters; empty when it is none or not safe. */
  public static Optional<String> url(String written) {
    String text = written.strip();
    try {
      URI address = new URI(text);
      String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean page = SCHEMES.contains(scheme) && hasHost(address) && address.getUserInfo() == null;
      return page && text.length() <= LONGEST_URL
          ? Optional.of(scheme + text.substring(scheme.length()))
          : Optional.empty();
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** A host with letters of other alphabets is an authority that URI does not take apart. */
  private static boolean hasHost(URI address) {
    return address.getHost() != null
        || Optional.ofNullable(address.getRawAuthority())
            .filter(authority -> authority.matches("[\\p{L}\\p{N}.-]+(:\\d{1,5})?"))
            .isPresent();
  }
}
