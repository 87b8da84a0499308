package io.formwork.realm.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where requests come from, as they are counted: an address of IPv4, but of IPv6 the network (its
 * first 64 bits), because whoever has one address there has all of them (RFC 6177).
 */
public final class Whence {

  private static final int NETWORK_BYTES = 8;

  private Whence() {}

  /**
   * What is counted together with that address.
   *
   * @param address in figures; anything else stands for itself
   */
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    return Network.address(address).map(Whence::of).orElse(address);
  }

  private static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "::"
        : address.getHostAddress();
  }
}
