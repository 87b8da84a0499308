package io.formwork.server.webhook;

import io.formwork.realm.door.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open internet from those that mean this machine, its own network, the
 * services of whoever hosts it (169.254.169.254), or nothing at all. Source: the registries of
 * special-purpose addresses of IANA (RFC 6890).
 */
final class PublicAddresses {

  private static final List<Network> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4")
          .map(Network::read)
          .toList();

  /** Of IPv6 only what is given out to the world, without what leads to IPv4 or nowhere. */
  private static final Network GLOBAL = Network.read("2000::/3");

  private static final List<Network> NOT_GLOBAL =
      Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Network::read).toList();

  /** The last four bytes of these are an IPv4 address. */
  private static final Network TRANSLATED = Network.read("64:ff9b::/96");

  private static final int IPV4 = 4;

  private PublicAddresses() {}

  static boolean include(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == IPV4) {
      return SPECIAL.stream().noneMatch(special -> special.contains(address));
    }
    if (TRANSLATED.contains(address)) {
      return include(ofBytes(Arrays.copyOfRange(bytes, bytes.length - IPV4, bytes.length)));
    }
    return GLOBAL.contains(address)
        && NOT_GLOBAL.stream().noneMatch(special -> special.contains(address));
  }

  private static InetAddress ofBytes(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
