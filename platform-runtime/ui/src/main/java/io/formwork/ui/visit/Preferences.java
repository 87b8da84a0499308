package io.formwork.ui.visit;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import io.formwork.ui.text.Translations;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person has chosen for this browser: the language and the theme, kept in cookies. */
public final class Preferences {

  private static final String LANGUAGE = "formwork-language";
  private static final String THEME = "formwork-theme";

  private Preferences() {}

  /** The language chosen here, if one was. */
  public static Optional<Locale> language(@Nullable VaadinRequest request) {
    return cookie(request, LANGUAGE).map(Preferences::known);
  }

  /** {@code dark} or {@code light}; empty to follow the device. */
  public static Optional<String> theme(@Nullable VaadinRequest request) {
    return cookie(request, THEME).filter(value -> value.equals("dark") || value.equals("light"));
  }

  public static void rememberLanguage(Locale language) {
    remember(LANGUAGE, language.getLanguage());
  }

  public static void rememberTheme(String theme) {
    remember(THEME, theme);
  }

  private static Locale known(String language) {
    return language.equals("en") ? Locale.ENGLISH : Translations.RUSSIAN;
  }

  private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
    if (request == null || request.getCookies() == null) {
      return Optional.empty();
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void remember(String name, String value) {
    VaadinResponse response = VaadinService.getCurrentResponse();
    if (response == null) {
      return;
    }
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
