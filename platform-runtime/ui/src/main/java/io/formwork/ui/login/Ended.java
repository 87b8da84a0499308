package io.formwork.ui.login;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.formwork.core.message.Message;
import io.formwork.core.session.Ending;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why the last session of this browser is over, for the page where its person signs in again. It
 * outlives the session, so it lies in the browser; it is one of a few words and opens nothing.
 */
public final class Ended {

  private static final String NAME = "formwork-ended";
  private static final Duration WORTH = Duration.ofMinutes(10);

  private Ended() {}

  public static void remember(VaadinResponse response, Ending why) {
    add(response, why.name(), WORTH);
  }

  /** The reason, told once. */
  static Optional<Message> told(VaadinRequest request, VaadinResponse response) {
    Cookie[] cookies = request.getCookies();
    Optional<Ending> why =
        cookies == null
            ? Optional.empty()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie ->
                    Arrays.stream(Ending.values())
                        .filter(each -> each.name().equals(cookie.getValue())))
                .findFirst();
    why.ifPresent(known -> add(response, "", Duration.ZERO));
    return why.map(Ending::told);
  }

  private static void add(VaadinResponse response, String value, Duration lasts) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge((int) lasts.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
