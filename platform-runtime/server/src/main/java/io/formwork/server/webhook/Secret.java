package io.formwork.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What signs a webhook, as Standard Webhooks writes it: {@code whsec_} and at least 24 bytes in
 * Base64.
 */
final class Secret {

  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private Secret(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  static Secret read(String written) {
    if (!written.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a secret begins with " + PREFIX);
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(written.substring(PREFIX.length()));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("a secret is Base64 behind " + PREFIX, wrong);
    }
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("a secret has at least " + SHORTEST + " bytes");
    }
    return new Secret(bytes);
  }

  /** The signature of a request: {@code v1,} and Base64. */
  String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String signed = id + "." + timestamp + "." + body;
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
