package io.formwork.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server is told of webhooks. */
class WebhookRulesTest {

  private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";

  @TempDir Path folder;

  @Test
  void admitHostsWithTheirSchemeAndPort() throws IOException {
    WebhookRules rules =
        read("hosts = crm.example.org, *.partner.example, http://10.0.0.7:8080, a.example:8443");
    assertTrue(admits(rules, "https://crm.example.org/hook?x=1"));
    assertTrue(admits(rules, "https://CRM.example.org:443/"));
    assertTrue(admits(rules, "https://deep.below.partner.example/"));
    assertTrue(admits(rules, "http://10.0.0.7:8080/"));
    assertTrue(admits(rules, "https://a.example:8443/"));
    assertFalse(admits(rules, "http://crm.example.org/"));
    assertFalse(admits(rules, "https://crm.example.org:8443/"));
    assertFalse(admits(rules, "https://crm.example.org.evil.example/"));
    assertFalse(admits(rules, "https://partner.example/"));
    assertFalse(admits(rules, "https://evilpartner.example/"));
    assertFalse(admits(rules, "https://a.example/"));
  }

  @Test
  void withoutAFileNothingIsAdmitted() {
    assertFalse(admits(WebhookRules.read(folder.resolve("none")), "https://crm.example.org/"));
  }

  @Test
  void keepTheNewestSecretFirst() throws IOException {
    WebhookRules rules = read("secret.crm = " + SECRET + ", " + SECRET);
    assertEquals(2, rules.secrets().getOrDefault("crm", java.util.List.of()).size());
  }

  @Test
  void sayWhatIsWrongAndNoSecret() throws IOException {
    assertEquals(
        "\"host\" is unknown; known are hosts, private_addresses and secret.NAME",
        refusal("host = crm.example.org"));
    assertEquals(
        "hosts: \"https://crm.example.org/hook\" is no host such as crm.example.org,"
            + " *.example.org or http://10.0.0.7:8080",
        refusal("hosts = https://crm.example.org/hook"));
    assertEquals(
        "private_addresses: \"localhost\" is no address in figures",
        refusal("private_addresses = localhost"));
    assertEquals("secret.crm: a secret begins with whsec_", refusal("secret.crm = hunter2"));
    assertEquals(
        "secret.crm: a secret has at least 24 bytes", refusal("secret.crm = whsec_aHVudGVyMg=="));
  }

  private String refusal(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("webhooks.properties"), text);
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> WebhookRules.read(file)).getMessage());
  }

  private WebhookRules read(String text) throws IOException {
    return WebhookRules.read(Files.writeString(folder.resolve("webhooks.properties"), text));
  }

  private static boolean admits(WebhookRules rules, String address) {
    return rules.admits(URI.create(address));
  }
}
