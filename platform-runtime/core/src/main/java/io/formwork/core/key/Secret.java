package io.formwork.core.key;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * What a program sends: {@code fwk_}, 43 letters and digits (256 bits), and six more that sum the
 * others up, so that a search for lost secrets knows one without asking anybody.
 */
final class Secret {

  static final int HINT = 10;

  private static final String PREFIX = "fwk_";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM = 43;
  private static final int SUM = 6;

  private Secret() {}

  /**
   * A new one.
   *
   * @param random fit for secrets
   */
  static String make(RandomGenerator random) {
    StringBuilder secret = new StringBuilder(PREFIX);
    for (int i = 0; i < RANDOM; i++) {
      secret.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return secret.append(sum(secret.toString())).toString();
  }

  private static String sum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    long rest = crc.getValue();
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < SUM; i++) {
      sum.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
      rest /= DIGITS.length();
    }
    return sum.toString();
  }
}
