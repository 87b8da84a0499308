package io.formwork.realm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as a program sends it, {@code Authorization: Bearer fwk_...}. Of it a plain SHA-256 is
 * kept: it is 256 random bits, so nobody finds it by trying, however fast the hash is, and one look
 * into an index finds its row.
 */
public final class KeyText {

  private static final Pattern BEARER =
      Pattern.compile("bearer +(fwk_[0-9A-Za-z]*)", Pattern.CASE_INSENSITIVE);

  private KeyText() {}

  /** The key in the header; empty when it carries anything else. */
  static Optional<String> in(@Nullable String header) {
    Matcher found = BEARER.matcher(header == null ? "" : header.strip());
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** What is kept of it. */
  public static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
