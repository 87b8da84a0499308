package io.formwork.ui.boot;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.ui.login.LoginPage;
import io.formwork.ui.text.Translations;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Preferences;
import io.formwork.ui.visit.SignedIn;
import java.util.Locale;

/**
 * What holds for every page: language, theme, that nobody enters unknown, and what a failure is.
 */
public class PageBoot implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(new FirstHtml());
    event.addRequestHandler(new SessionGuard());
    event.addVaadinRequestInterceptor(new Doing());
    event.getSource().setSystemMessagesProvider(new SessionMessages());
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(new Incidents()));
    event.getSource().addUIInitListener(init -> begin(init.getUI()));
  }

  private static void begin(UI page) {
    page.setLocale(language());
    page.addBeforeEnterListener(PageBoot::admit);
    page.addPollListener(Doing::polled);
    page.getPage().addJavaScript("context://elements/keys.js");
    page.getPage().addJavaScript("context://elements/files.js");
    page.getPage().addJavaScript("context://elements/over.js");
    page.getPage()
        .executeJs(
            "window.formworkOver = {caption: $0, button: $1}",
            page.getTranslation("session.expired"),
            page.getTranslation("session.again"));
  }

  /** The one chosen in this browser, or the person's own, or Russian. */
  private static Locale language() {
    return Preferences.language(VaadinRequest.getCurrent())
        .or(Place::language)
        .orElse(Translations.RUSSIAN);
  }

  private static void admit(BeforeEnterEvent event) {
    boolean toLogin = event.getNavigationTarget().equals(LoginPage.class);
    if (toLogin || SignedIn.login().isPresent()) {
      return;
    }
    VaadinSession.getCurrent()
        .setAttribute(LoginPage.WANTED, event.getLocation().getPathWithQueryParameters());
    event.forwardTo(LoginPage.class);
  }
}
