package io.formwork.realm.door;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The proxies in front of the server, as the operator lists them in {@code FORMWORK_PROXIES}: what
 * they say of a request is believed, what anybody else says is not.
 */
public record Proxies(List<Network> networks) {

  /** Addresses and networks, separated by commas: {@code 127.0.0.1, 10.1.0.0/16}. */
  public static final String VARIABLE = "FORMWORK_PROXIES";

  public Proxies {
    networks = List.copyOf(networks);
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException when something in it is no address and no network
   */
  public static Proxies read(String listed) {
    return new Proxies(names(listed).map(Network::read).toList());
  }

  boolean include(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static Stream<String> names(String listed) {
    return Arrays.stream(listed.split(",")).map(String::strip).filter(name -> !name.isEmpty());
  }
}
