package io.formwork.realm;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a password: its Argon2id hash together with everything needed to verify it, in
 * the PHC string format ({@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}). The parameters travel
 * with the hash, so raising the cost for new passwords leaves the old ones valid.
 *
 * @param memory kibibytes
 * @param salt Base64 without padding
 * @param hash Base64 without padding
 */
public record PasswordHash(int memory, int iterations, int parallelism, String salt, String hash) {

  private static final int MEMORY = 19_456;
  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** Hashes a new password with a salt of its own. */
  public static PasswordHash of(char[] password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = argon2id(MEMORY, ITERATIONS, PARALLELISM, salt, password, HASH_BYTES);
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        MEMORY,
        ITERATIONS,
        PARALLELISM,
        encoder.encodeToString(salt),
        encoder.encodeToString(hash));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is no Argon2id hash
   */
  public static PasswordHash parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not an Argon2id hash in PHC form");
    }
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4),
        parts.group(5));
  }

  /** Whether this is the password; takes the same time whatever the answer. */
  public boolean matches(char[] password) {
    Base64.Decoder decoder = Base64.getDecoder();
    byte[] expected = decoder.decode(hash);
    byte[] guess =
        argon2id(memory, iterations, parallelism, decoder.decode(salt), password, expected.length);
    return MessageDigest.isEqual(expected, guess);
  }

  /** The PHC string. */
  @Override
  public String toString() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memory, iterations, parallelism, salt, hash);
  }

  private static byte[] argon2id(
      int memory, int iterations, int parallelism, byte[] salt, char[] password, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build());
    byte[] secret = utf8(password);
    byte[] hash = new byte[length];
    generator.generateBytes(secret, hash);
    Arrays.fill(secret, (byte) 0);
    return hash;
  }

  private static byte[] utf8(char[] password) {
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }
}
