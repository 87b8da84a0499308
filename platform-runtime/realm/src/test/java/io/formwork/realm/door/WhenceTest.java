package io.formwork.realm.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class WhenceTest {

  @Test
  void aNetworkOfIpv6IsOneAndAnAddressOfIpv4IsOne() {
    assertEquals(Whence.of("2001:db8:0:1::1"), Whence.of("2001:0db8:0:1:ffff::2"));
    assertNotEquals(Whence.of("2001:db8:0:1::1"), Whence.of("2001:db8:0:2::1"));
    assertNotEquals(Whence.of("10.0.0.1"), Whence.of("10.0.0.2"));
    assertEquals(Whence.of("10.0.0.1"), Whence.of("::ffff:10.0.0.1"));
    assertEquals(Whence.of("2001:db8:0:1::1"), Whence.of(Whence.of("2001:db8:0:1::1")));
  }

  @Test
  void whatIsNoAddressStandsForItself() {
    assertEquals("desk.example.com", Whence.of("desk.example.com"));
    assertEquals("fe80::1%eth0", Whence.of("fe80::1%eth0"));
  }
}
