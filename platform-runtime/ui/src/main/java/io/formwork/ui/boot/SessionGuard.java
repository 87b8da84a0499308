package io.formwork.ui.boot;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.core.session.Ending;
import io.formwork.ui.login.Ended;
import io.formwork.ui.visit.CurrentSession;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks before every round trip whether the session of whoever is signed in still stands. If not,
 * nobody is signed in any more: an open page says so, a page that is entered asks to sign in.
 */
class SessionGuard implements RequestHandler {

  private static final long serialVersionUID = 1L;

  /** How Vaadin tells a page that its session is over. */
  private static final String OVER =
      """
      {"changes":{},"resources":{},"locales":{},"meta":{"sessionExpired":true},"syncId":-1}\
      """;

  @Override
  public boolean handleRequest(
      @Nullable VaadinSession session, VaadinRequest request, VaadinResponse response)
      throws IOException {
    Optional<Ending> over = CurrentSession.ending();
    if (over.isEmpty()) {
      return false;
    }
    Ended.remember(response, over.get());
    signOut(request);
    if (!HandlerHelper.isRequestType(request, RequestType.UIDL)) {
      return false;
    }
    response.setContentType("application/json; charset=utf-8");
    response.getWriter().write(OVER);
    return true;
  }

  private static void signOut(VaadinRequest request) {
    try {
      ((VaadinServletRequest) request).getHttpServletRequest().logout();
    } catch (ServletException alreadyOut) {
      // Nobody is signed in any more, which is what was wanted.
    }
  }
}
