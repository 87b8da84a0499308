package io.formwork.realm.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ForwardedTest {

  private final Proxies proxies = Proxies.read("127.0.0.1, 10.1.0.0/16, fd00::/8");

  @Test
  void theClientIsTheFirstThatIsNoProxyOfOurs() {
    assertEquals("203.0.113.7", client("X-Forwarded-For", "203.0.113.7"));
    assertEquals("203.0.113.7", client("X-Forwarded-For", "203.0.113.7, 10.1.2.3"));
    assertEquals(
        "203.0.113.7", client("Forwarded", "for=203.0.113.7:4711;proto=https, for=10.1.9.9"));
    assertEquals(
        "2001:db8:0:0:0:0:0:17",
        client("Forwarded", "for=\"[2001:db8::17]:4711\", for=\"[fd00::1]\""));
  }

  @Test
  void whatTheClientItselfHasWrittenDoesNotCount() {
    assertEquals("203.0.113.7", client("X-Forwarded-For", "1.2.3.4, 203.0.113.7, 10.1.2.3"));
    assertEquals("10.1.2.3", client("X-Forwarded-For", "203.0.113.7, unknown, 10.1.2.3"));
    assertEquals("nobody", client("X-Forwarded-For", "localhost"));
    assertEquals("nobody", client("X-Forwarded-For", ""));
  }

  @Test
  void schemeAndHostAreThoseOfTheFirstProxyAndOnlyWhatTheyCanBe() {
    Forwarded usual =
        Forwarded.of(
            headers(
                Map.of(
                    "X-Forwarded-Proto", "https, http", "X-Forwarded-Host", "desk.example.com")));
    assertEquals(Optional.of("https"), usual.scheme());
    assertEquals(Optional.of("desk.example.com"), usual.host());
    Forwarded wrong =
        Forwarded.of(headers(Map.of("Forwarded", "proto=javascript;host=\"a b/<x>\"")));
    assertEquals(Optional.empty(), wrong.scheme());
    assertEquals(Optional.empty(), wrong.host());
  }

  @Test
  void namesAreNoProxies() {
    assertThrows(IllegalArgumentException.class, () -> Proxies.read("proxy.example.com"));
    assertThrows(IllegalArgumentException.class, () -> Proxies.read("10.0.0.0/33"));
  }

  private String client(String header, String value) {
    return Forwarded.of(headers(Map.of(header, value)))
        .client(proxies)
        .map(InetAddress::getHostAddress)
        .orElse("nobody");
  }

  private static Function<String, Optional<String>> headers(Map<String, String> headers) {
    return name -> Optional.ofNullable(headers.get(name));
  }
}
