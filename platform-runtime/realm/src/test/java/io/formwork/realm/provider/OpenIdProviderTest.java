package io.formwork.realm.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.formwork.realm.outside.Outsider;
import io.formwork.realm.provider.ProviderException.Kind;
import io.formwork.realm.settings.SignInSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider of OpenID Connect over the wire, honest and not. */
class OpenIdProviderTest {

  private static final String ISSUER = "main";
  private static final String CLIENT = "formwork";
  private static final long MINUTE = 60;
  private static final Map<String, Object> ANNA =
      Map.of(
          "preferred_username",
          "Anna",
          "name",
          "Анна Карпова",
          "email",
          "anna@example.com",
          "groups",
          List.of("Agents", "Others"));

  @TempDir Path folder;

  private final MockOAuth2Server server = new MockOAuth2Server();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.shutdown();
  }

  @Test
  void whoeverSignsInThereIsSomebody() throws Exception {
    OpenIdProvider provider = provider();
    says(CLIENT, ANNA, MINUTE);
    Begun begun = provider.begin();
    assertTrue(begun.address().contains("code_challenge_method=S256"), begun.address());
    Finished finished = provider.finish(begun, comesBack(begun));
    Outsider anna = finished.person();
    assertEquals("anna", anna.login());
    assertEquals(server.issuerUrl(ISSUER) + " subject-1", anna.subject());
    assertEquals(Optional.of("Анна Карпова"), anna.name());
    assertEquals(Optional.of("anna@example.com"), anna.email());
    assertEquals(Map.of("desk", Set.of("agent")), anna.roles());
    String end =
        provider.end(finished.token(), URI.create("https://desk.example.com/login")).orElseThrow();
    assertTrue(end.startsWith(server.endSessionEndpointUrl(ISSUER) + "?"), end);
    assertTrue(end.contains("id_token_hint=" + finished.token()), end);
  }

  @Test
  void theAnswerToAnotherSignInIsRefused() throws Exception {
    OpenIdProvider provider = provider();
    Begun mine = provider.begin();
    Begun another = provider.begin();
    assertNotEquals(mine.state(), another.state());
    assertEquals(Kind.UNTRUSTED, refused(provider, mine, comesBack(another)), "state");
    assertEquals(Kind.UNTRUSTED, refused(provider, mine, "code=guess"), "no state");
    assertEquals(Kind.UNTRUSTED, refused(provider, mine, "state=" + mine.state()), "no code");
    Begun without = new Begun(mine.address(), mine.state(), mine.nonce(), another.verifier());
    assertEquals(Kind.UNTRUSTED, refused(provider, without, comesBack(mine)), "verifier");
  }

  @Test
  void aTokenOfAnotherSignInIsRefused() throws Exception {
    OpenIdProvider provider = provider();
    Begun mine = provider.begin();
    Begun strange = new Begun(mine.address(), mine.state(), "another", mine.verifier());
    assertEquals(Kind.UNTRUSTED, refused(provider, strange, comesBack(mine)));
  }

  @Test
  void aTokenForAnotherClientOrOfYesterdayIsRefused() throws Exception {
    OpenIdProvider provider = provider();
    Begun begun = provider.begin();
    says(CLIENT, with("aud", "another"), MINUTE);
    assertEquals(Kind.UNTRUSTED, refused(provider, begun, comesBack(begun)), "audience");
    says(CLIENT, ANNA, -10 * MINUTE);
    assertEquals(Kind.UNTRUSTED, refused(provider, begun, comesBack(begun)), "expired");
    says(CLIENT, with("iss", "https://elsewhere.example.com"), MINUTE);
    assertEquals(Kind.UNTRUSTED, refused(provider, begun, comesBack(begun)), "issuer");
  }

  @Test
  void aCodeIsWorthSomethingOnce() throws Exception {
    OpenIdProvider provider = provider();
    says(CLIENT, ANNA, MINUTE);
    Begun begun = provider.begin();
    String query = comesBack(begun);
    provider.finish(begun, query);
    assertEquals(Kind.UNTRUSTED, refused(provider, begun, query));
  }

  /** The name of the key is right, all it says is right, and the provider has not signed it. */
  @Test
  void aKeyThatIsNotTheProvidersSignsNothing() throws Exception {
    OpenIdProvider provider = provider();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID(ISSUER).generate();
    byte[] secret = "a secret that both know, as long as it must be".getBytes(UTF_8);
    Map<JWSHeader, JWSSigner> signers =
        Map.of(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ISSUER).build(),
            new RSASSASigner(foreign),
            new JWSHeader(JWSAlgorithm.HS256),
            new MACSigner(secret));
    Nonce nonce = new Nonce(provider.begin().nonce());
    for (Map.Entry<JWSHeader, JWSSigner> each : signers.entrySet()) {
      SignedJWT token = new SignedJWT(each.getKey(), claims(nonce));
      token.sign(each.getValue());
      assertEquals(Kind.UNTRUSTED, judged(token, nonce), each.getKey().toString());
    }
    assertEquals(Kind.UNTRUSTED, judged(new PlainJWT(claims(nonce)), nonce), "not signed at all");
  }

  private Kind judged(JWT token, Nonce nonce) throws Exception {
    Counterpart counterpart = new Counterpart(settings().provider().orElseThrow());
    return assertThrows(ProviderException.class, () -> counterpart.judge(token, nonce)).kind();
  }

  private JWTClaimsSet claims(Nonce nonce) {
    return new JWTClaimsSet.Builder()
        .issuer(server.issuerUrl(ISSUER).toString())
        .subject("subject-1")
        .audience(CLIENT)
        .claim("iat", Instant.now().getEpochSecond())
        .claim("exp", Instant.now().plusSeconds(MINUTE).getEpochSecond())
        .claim("nonce", nonce.getValue())
        .claim("preferred_username", "anna")
        .build();
  }

  @Test
  void whoTurnsBackAndWhoIsNotThere() throws Exception {
    OpenIdProvider provider = provider();
    Begun begun = provider.begin();
    assertEquals(
        Kind.REFUSED, refused(provider, begun, "error=access_denied&state=" + begun.state()));
    says(CLIENT, Map.of("name", "Без логина"), MINUTE);
    assertEquals(Kind.UNAVAILABLE, refused(provider, begun, comesBack(begun)), "no login");
    server.shutdown();
    OpenIdProvider alone = provider();
    assertEquals(Kind.UNAVAILABLE, assertThrows(ProviderException.class, alone::begin).kind());
  }

  private static Map<String, Object> with(String claim, String value) {
    Map<String, Object> claims = new HashMap<>(ANNA);
    claims.put(claim, value);
    return claims;
  }

  private void says(String audience, Map<String, Object> claims, long seconds) {
    server.enqueueCallback(callback(audience, claims, seconds));
  }

  private static DefaultOAuth2TokenCallback callback(
      String audience, Map<String, Object> claims, long seconds) {
    return new DefaultOAuth2TokenCallback(
        ISSUER, "subject-1", "JWT", List.of(audience), claims, seconds);
  }

  /** What the browser brings back: the query of the address that the provider sends it to. */
  private static String comesBack(Begun begun) throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(begun.address())).build(),
                HttpResponse.BodyHandlers.discarding());
    URI back = URI.create(answer.headers().firstValue("location").orElseThrow());
    assertEquals("desk.example.com", back.getHost());
    return back.getRawQuery();
  }

  private static Kind refused(OpenIdProvider provider, Begun begun, String query) {
    return assertThrows(ProviderException.class, () -> provider.finish(begun, query)).kind();
  }

  private OpenIdProvider provider() throws Exception {
    SignInSettings settings = settings();
    return new OpenIdProvider(settings.provider().orElseThrow(), settings.roles());
  }

  private SignInSettings settings() throws Exception {
    Path file = folder.resolve("sign-in.properties");
    Files.writeString(
        file,
        """
        provider.issuer = %s
        provider.client = formwork
        provider.secret = known to both
        provider.address = https://desk.example.com/
        provider.timeout = 3
        roles.desk.agent = agents
        """
            .formatted(server.issuerUrl(ISSUER)));
    return SignInSettings.read(file);
  }
}
