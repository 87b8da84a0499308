package io.formwork.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.realm.door.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a webhook must never reach by itself. */
class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.192",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "100::1"
      })
  void ownAndSpecialOnesAreNot(String address) throws UnknownHostException {
    assertEquals(false, PublicAddresses.include(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "169.253.1.1",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808"
      })
  void othersAre(String address) throws UnknownHostException {
    assertEquals(true, PublicAddresses.include(InetAddress.getByName(address)));
  }

  @Test
  void aNetworkIsWrittenInFigures() throws UnknownHostException {
    Network network = Network.read("10.20.0.0/15");
    assertEquals(true, network.contains(InetAddress.getByName("10.21.255.1")));
    assertEquals(false, network.contains(InetAddress.getByName("10.22.0.1")));
    assertEquals(false, network.contains(InetAddress.getByName("2001:db8::1")));
    assertThrows(IllegalArgumentException.class, () -> Network.read("localhost"));
    assertThrows(IllegalArgumentException.class, () -> Network.read("10.0.0.0/33"));
  }
}
