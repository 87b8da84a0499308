package io.formwork.realm.door;

import io.undertow.security.api.SecurityContext;
import io.undertow.server.HttpServerExchange;

/**
 * Whether the server has let in whoever asks. That an answer is no 401 does not say so: what is for
 * everybody, such as the sign-in page, answers whatever password comes with the request.
 */
public final class SignedIn {

  private SignedIn() {}

  /** To be asked when the answer is there. */
  public static boolean is(HttpServerExchange answered) {
    SecurityContext security = answered.getSecurityContext();
    return security != null && security.isAuthenticated();
  }
}
