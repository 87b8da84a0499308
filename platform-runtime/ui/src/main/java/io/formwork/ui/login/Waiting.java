package io.formwork.ui.login;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What waits in the session of a browser while its person is at a provider, and is taken out once:
 * the page that was asked for, why nobody was let in, and what proves the sign-in.
 */
final class Waiting {

  private static final String WANTED = "io.formwork.ui.wanted.outside";
  private static final String TOLD = "io.formwork.ui.told";
  private static final String PROOF = "io.formwork.ui.proof";

  private Waiting() {}

  /** Notes the page that was asked for, as an address on this server. */
  static void want(HttpSession session, String address) {
    session.setAttribute(WANTED, address);
  }

  static String wanted(HttpSession session) {
    return take(session, WANTED).map(Object::toString).orElse("/");
  }

  static void tell(HttpSession session, Message reason) {
    session.setAttribute(TOLD, reason);
  }

  /** Why nobody was let in. */
  static Optional<Message> told(HttpSession session) {
    return take(session, TOLD).map(Message.class::cast);
  }

  static void prove(HttpSession session, String proof) {
    session.setAttribute(PROOF, proof);
  }

  static Optional<String> proof(HttpSession session) {
    return take(session, PROOF).map(Object::toString);
  }

  static RefusedException refused(String key) {
    return new RefusedException(Refusal.Kind.FORBIDDEN, Message.of(key));
  }

  private static Optional<Object> take(HttpSession session, String name) {
    Optional<Object> value = Optional.ofNullable(session.getAttribute(name));
    session.removeAttribute(name);
    return value;
  }
}
