package io.formwork.realm.door;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike: {@code 10.0.0.0/8}, {@code fc00::/7}, or one address alone.
 *
 * @param bits how many bits are alike
 */
public record Network(InetAddress first, int bits) {

  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none, such as the name of a host
   */
  public static Network read(String written) {
    String[] parts = written.split("/", 2);
    InetAddress first = literal(parts[0]);
    int longest = first.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException("\"%s\" has too many bits".formatted(written));
    }
    return new Network(first, bits);
  }

  /** The address that a text writes out in figures; names are none, so nobody is asked. */
  static Optional<InetAddress> address(String written) {
    try {
      return Optional.of(literal(written));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** Written in figures, for which nobody is asked. */
  private static InetAddress literal(String written) {
    try {
      if (LITERAL.matcher(written).matches()) {
        return InetAddress.getByName(written);
      }
    } catch (UnknownHostException wrong) {
      throw new IllegalArgumentException("\"%s\" is no address".formatted(written), wrong);
    }
    throw new IllegalArgumentException("\"%s\" is no address in figures".formatted(written));
  }

  /** Whether the address begins like these. */
  public boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    int rest = ours.length * Byte.SIZE - bits;
    return ours.length == theirs.length
        && new BigInteger(1, ours)
            .shiftRight(rest)
            .equals(new BigInteger(1, theirs).shiftRight(rest));
  }
}
