package io.formwork.realm.provider;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.formwork.realm.outside.Outsider;
import io.formwork.realm.provider.ProviderException.Kind;
import io.formwork.realm.settings.ProviderSettings;
import io.formwork.realm.settings.RoleMap;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Authorization code with PKCE (OpenID Connect Core 3.1, RFC 7636): the browser goes there and
 * comes back with a code, which the server exchanges for a token that says who it is.
 */
public final class OpenIdProvider {

  private final ProviderSettings settings;
  private final RoleMap roles;
  private final Counterpart counterpart;

  /** Asks nothing yet. */
  public OpenIdProvider(ProviderSettings settings, RoleMap roles) {
    this.settings = settings;
    this.roles = roles;
    this.counterpart = new Counterpart(settings);
  }

  public Begun begin() throws ProviderException {
    CodeVerifier verifier = new CodeVerifier();
    State state = new State();
    Nonce nonce = new Nonce();
    URI address =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                new ClientID(settings.client()),
                settings.callback())
            .endpointURI(counterpart.metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Begun(address.toString(), state.getValue(), nonce.getValue(), verifier.getValue());
  }

  /**
   * Ends a sign-in with what the browser brought.
   *
   * @param query of the address that it came back to
   */
  public Finished finish(Begun begun, String query) throws ProviderException {
    AuthorizationCode code = code(begun, query);
    JWT token = counterpart.token(code, new CodeVerifier(begun.verifier()));
    IDTokenClaimsSet claims = counterpart.judge(token, new Nonce(begun.nonce()));
    return new Finished(person(claims), token.serialize());
  }

  private AuthorizationCode code(Begun begun, String query) throws ProviderException {
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(URI.create(settings.callback() + "?" + query));
    } catch (ParseException | IllegalArgumentException e) {
      throw new ProviderException(Kind.UNTRUSTED, e);
    }
    boolean another =
        response.getIssuer() != null
            && !response.getIssuer().getValue().equals(settings.issuer().toString());
    if (another || !new State(begun.state()).equals(response.getState())) {
      throw new ProviderException(Kind.UNTRUSTED, "the answer is to another sign-in");
    }
    if (!response.indicatesSuccess()) {
      throw new ProviderException(
          Kind.REFUSED, String.valueOf(response.toErrorResponse().getErrorObject()));
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new ProviderException(Kind.UNTRUSTED, "the answer has no code");
    }
    return code;
  }

  private Outsider person(IDTokenClaimsSet claims) throws ProviderException {
    ProviderSettings.Claims names = settings.claims();
    String login =
        text(claims, names.login())
            .orElseThrow(() ->
                new ProviderException(
                    Kind.UNAVAILABLE, "the token has no " + names.login() + " (provider.login)"));
    List<String> groups = claims.getStringListClaim(names.groups());
    return new Outsider(
        settings.issuer() + " " + claims.getSubject().getValue(),
        login.toLowerCase(Locale.ROOT),
        text(claims, names.name()),
        text(claims, names.email()),
        roles.of(groups == null ? Set.of() : Set.copyOf(groups)));
  }

  private static Optional<String> text(IDTokenClaimsSet claims, String name) {
    return Optional.ofNullable(claims.getStringClaim(name)).filter(value -> !value.isBlank());
  }

  /**
   * Where the browser goes to sign out at the provider as well; empty where it knows no such place.
   *
   * @param token of the person's sign-in
   * @param after where the browser comes back to
   */
  public Optional<String> end(String token, URI after) {
    try {
      URI place = counterpart.metadata().getEndSessionEndpointURI();
      return place == null
          ? Optional.empty()
          : Optional.of(
              new LogoutRequest(
                      place,
                      JWTParser.parse(token),
                      null,
                      new ClientID(settings.client()),
                      after,
                      null,
                      null)
                  .toURI()
                  .toString());
    } catch (ProviderException | java.text.ParseException unknown) {
      return Optional.empty();
    }
  }
}
