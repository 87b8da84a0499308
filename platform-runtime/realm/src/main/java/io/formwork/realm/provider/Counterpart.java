package io.formwork.realm.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.formwork.realm.provider.ProviderException.Kind;
import io.formwork.realm.settings.ProviderSettings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provider as the server talks to it: what it says of itself, its tokens, its keys. */
final class Counterpart {

  /** Signatures that only the provider can make; one by the client's secret is not among them. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private static final int MOST_BYTES = 1_000_000;

  /** What it says of itself, and what judges its tokens; keys are fetched anew when they change. */
  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

  private final ProviderSettings settings;
  private final int patience;
  private volatile @Nullable Known known;

  Counterpart(ProviderSettings settings) {
    this.settings = settings;
    this.patience = Math.toIntExact(settings.timeout().toMillis());
  }

  OIDCProviderMetadata metadata() throws ProviderException {
    return known().metadata();
  }

  /** Asked once; as long as it gives no answer, again at each sign-in. */
  private Known known() throws ProviderException {
    Known before = known;
    if (before != null) {
      return before;
    }
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(settings.issuer()),
              request -> {
                request.setConnectTimeout(patience);
                request.setReadTimeout(patience);
              });
      Known now = new Known(metadata, validator(metadata));
      known = now;
      return now;
    } catch (GeneralException | IOException e) {
      throw new ProviderException(Kind.UNAVAILABLE, e);
    }
  }

  private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(patience, patience, MOST_BYTES))
            .retrying(true)
            .build();
    return new IDTokenValidator(
        metadata.getIssuer(),
        new ClientID(settings.client()),
        new JWSVerificationKeySelector<>(SIGNATURES, keys),
        null);
  }

  /** Exchanges the code, which is worth something once and for whoever has the verifier. */
  JWT token(AuthorizationCode code, CodeVerifier verifier) throws ProviderException {
    try {
      HTTPRequest request = exchange(code, verifier).toHTTPRequest();
      request.setConnectTimeout(patience);
      request.setReadTimeout(patience);
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (!response.indicatesSuccess()) {
        throw new ProviderException(
            Kind.UNTRUSTED, String.valueOf(response.toErrorResponse().getErrorObject()));
      }
      return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
    } catch (ParseException | IOException e) {
      throw new ProviderException(Kind.UNAVAILABLE, e);
    }
  }

  private TokenRequest exchange(AuthorizationCode code, CodeVerifier verifier)
      throws ProviderException {
    ClientID client = new ClientID(settings.client());
    AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, settings.callback(), verifier);
    var place = metadata().getTokenEndpointURI();
    return settings
        .secret()
        .map(secret ->
            new TokenRequest.Builder(
                place, new ClientSecretBasic(client, new Secret(secret)), grant))
        .orElseGet(() -> new TokenRequest.Builder(place, client, grant))
        .build();
  }

  /** Signature, issuer, audience, times and nonce. */
  IDTokenClaimsSet judge(JWT token, Nonce nonce) throws ProviderException {
    try {
      return known().validator().validate(token, nonce);
    } catch (BadJOSEException | JOSEException e) {
      throw new ProviderException(Kind.UNTRUSTED, e);
    }
  }
}
