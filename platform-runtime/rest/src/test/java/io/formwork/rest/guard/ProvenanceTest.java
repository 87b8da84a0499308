package io.formwork.rest.guard;

import static io.formwork.rest.guard.Provenance.Judgement.FOREIGN;
import static io.formwork.rest.guard.Provenance.Judgement.OWN;
import static io.formwork.rest.guard.Provenance.Judgement.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which requests may change something. */
class ProvenanceTest {

  @Test
  void believesBrowsers() {
    assertEquals(OWN, judge("POST", Map.of("Sec-Fetch-Site", "same-origin")));
    assertEquals(OWN, judge("POST", Map.of("Sec-Fetch-Site", "none")));
    assertEquals(FOREIGN, judge("POST", Map.of("Sec-Fetch-Site", "cross-site")));
    assertEquals(FOREIGN, judge("DELETE", Map.of("Sec-Fetch-Site", "same-site")));
  }

  @Test
  void comparesOriginWhereBrowsersSayNoMore() {
    assertEquals(OWN, judge("PATCH", Map.of("Origin", "http://desk.example:8080")));
    assertEquals(FOREIGN, judge("PATCH", Map.of("Origin", "http://desk.example")));
    assertEquals(FOREIGN, judge("PATCH", Map.of("Origin", "https://desk.example:8080")));
    assertEquals(FOREIGN, judge("PATCH", Map.of("Origin", "null")));
    assertEquals(FOREIGN, judge("PATCH", Map.of("Origin", "http://evil.example:8080")));
  }

  @Test
  void asksCookiesForMore() {
    assertEquals(UNKNOWN, judge("POST", Map.of("Cookie", "JSESSIONIDSSO=1")));
    assertEquals(
        OWN, judge("POST", Map.of("Cookie", "JSESSIONIDSSO=1", "X-Requested-With", "curl")));
    assertEquals(OWN, judge("POST", Map.of("Authorization", "Basic x")));
  }

  @Test
  void letsEverybodyRead() {
    assertEquals(OWN, judge("GET", Map.of("Sec-Fetch-Site", "cross-site", "Cookie", "x=1")));
  }

  private static Provenance.Judgement judge(String method, Map<String, String> headers) {
    URI base = URI.create("http://desk.example:8080/api/");
    return new Provenance(method, base, name -> Optional.ofNullable(headers.get(name))).judge();
  }
}
