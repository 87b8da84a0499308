package io.formwork.ui.login;

import io.formwork.core.account.SignInProvider;
import io.formwork.core.account.SignInWays;
import io.formwork.core.message.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * The two steps of a sign-in at a provider: {@code begin} leads there, {@code callback} comes back.
 * What has begun lies in the session of the browser, so nobody can finish what another began, and
 * it is taken out before it is looked at, so nobody can finish it twice.
 */
@WebServlet("/sign-in/*")
public class ProviderServlet extends HttpServlet {

  static final String BEGIN = "/sign-in/begin";

  private static final long serialVersionUID = 1L;
  private static final String BEGUN = "io.formwork.ui.begun";

  private final transient SignInWays ways;

  @Inject
  public ProviderServlet(SignInWays ways) {
    this.ways = ways;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    Optional<SignInProvider> provider = ways.provider();
    String step = Optional.ofNullable(request.getPathInfo()).orElse("");
    if (provider.isEmpty() || !(step.equals("/begin") || step.equals("/callback"))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    HttpSession session = request.getSession();
    try {
      response.sendRedirect(
          step.equals("/begin")
              ? begin(provider.get(), session)
              : finish(provider.get(), session, request));
    } catch (RefusedException refused) {
      Waiting.tell(session, refused.refusal().problems().getFirst().message());
      response.sendRedirect("/login");
    }
  }

  private static String begin(SignInProvider provider, HttpSession session) {
    SignInProvider.Begun begun = provider.begin();
    session.setAttribute(BEGUN, begun);
    return begun.address();
  }

  private static String finish(
      SignInProvider provider, HttpSession session, HttpServletRequest request) {
    Object begun = session.getAttribute(BEGUN);
    session.removeAttribute(BEGUN);
    if (!(begun instanceof SignInProvider.Begun own)) {
      throw Waiting.refused("sign_in.provider_untrusted");
    }
    SignInProvider.Admitted admitted =
        provider.finish(own, Optional.ofNullable(request.getQueryString()).orElse(""));
    try {
      request.login(admitted.login(), admitted.ticket());
    } catch (ServletException e) {
      throw Waiting.refused("sign_in.not_ready");
    }
    request.changeSessionId();
    Waiting.prove(session, admitted.proof());
    return Waiting.wanted(session);
  }
}
