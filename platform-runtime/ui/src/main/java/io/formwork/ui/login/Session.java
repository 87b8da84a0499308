package io.formwork.ui.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.formwork.core.account.SignInProvider;
import io.formwork.core.account.SignInWays;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Begins and ends the session that the server's security knows a person by. */
public final class Session {

  private Session() {}

  /**
   * Whether the server's security knows the login with that password; the session gets a new id.
   */
  public static boolean signIn(String login, String password) {
    HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    try {
      request.login(login, password);
    } catch (ServletException refused) {
      return false;
    }
    request.changeSessionId();
    return true;
  }

  /** What the server keeps for this browser. */
  static HttpSession here() {
    return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
  }

  /** Where the browser is, as far as the server can tell. */
  static String address() {
    return VaadinServletRequest.getCurrent().getRemoteAddr();
  }

  /** Forgets the person and everything the session held. */
  public static void signOut() {
    HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
    Optional<SignInProvider> provider = CDI.current().select(SignInWays.class).get().provider();
    Optional<String> outside =
        Waiting.proof(request.getSession())
            .flatMap(proof -> provider.flatMap(known -> known.end(proof)));
    try {
      request.logout();
    } catch (ServletException alreadyOut) {
      // Nobody is signed in any more, which is what was asked for.
    }
    UI.getCurrent().getPage().setLocation(outside.orElse("/login?" + LoginPage.HERE));
    WrappedSession session = VaadinSession.getCurrent().getSession();
    if (session != null) {
      session.invalidate();
    }
  }
}
