package io.formwork.ui.login;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.core.account.Accounts;
import io.formwork.core.account.SignInGuard;
import io.formwork.core.account.SignInProvider;
import io.formwork.core.account.SignInTrouble;
import io.formwork.core.account.SignInWays;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.message.Message;
import io.formwork.ui.brand.Logo;
import io.formwork.ui.layout.LanguageSwitch;
import io.formwork.ui.layout.ThemeSwitch;
import io.formwork.ui.visit.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Where a person says who it is. */
@Route(value = "login", autoLayout = false)
public class LoginPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  /** The session's attribute with the page that was asked for before signing in. */
  public static final String WANTED = "io.formwork.ui.wanted";

  /** The parameter of who does not want to be sent to a provider at once. */
  static final String HERE = "here";

  private static final long serialVersionUID = 1L;

  private final LoginForm form = new LoginForm();
  private final Div card;
  private final transient Accounts accounts;
  private final transient SignInGuard guard;
  private final transient SignInWays ways;

  @Inject
  public LoginPage(Platform platform, Accounts accounts, SignInGuard guard, SignInWays ways) {
    this.ways = ways;
    this.accounts = accounts;
    this.guard = guard;
    addClassName("fw-login");
    Optional<Application> first = platform.applications().stream().findFirst();
    form.setI18n(LoginTexts.inLanguageOfPage());
    form.setForgotPasswordButtonVisible(false);
    form.addLoginListener(this::signIn);
    card = new Div(header(first), form);
    card.addClassName("fw-login-card");
    ways.provider().ifPresent(provider -> card.add(elsewhere(provider)));
    first
        .map(DemoAccounts::of)
        .filter(demo -> !demo.isEmpty())
        .ifPresent(demo -> card.add(new DemoHint(demo, this::signIn)));
    Div corner = new Div(new LanguageSwitch(), new ThemeSwitch());
    corner.addClassName("fw-login-corner");
    add(corner, card);
    first.ifPresent(application -> Logo.paint(application.model().branding()));
  }

  @Override
  public String getPageTitle() {
    return text("login.page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (SignedIn.login().isPresent()) {
      event.forwardTo("");
      return;
    }
    boolean asked = event.getLocation().getQueryParameters().getParameters().containsKey(HERE);
    Optional<Message> over =
        Ended.told(VaadinRequest.getCurrent(), VaadinService.getCurrentResponse());
    over.ifPresent(reason -> show(LoginTexts.over(reason)));
    if (over.isPresent()) {
      return;
    }
    Waiting.told(Session.here())
        .ifPresentOrElse(
            this::tell,
            () ->
                ways.provider()
                    .filter(provider -> provider.atOnce() && !asked)
                    .ifPresent(provider -> leave()));
  }

  private void tell(Message reason) {
    show(LoginTexts.of(reason));
  }

  private void show(LoginI18n texts) {
    form.setI18n(texts);
    form.setError(true);
  }

  private Button elsewhere(SignInProvider provider) {
    Button button = new Button(text("login.through", provider.title()), click -> leave());
    button.addClassName("fw-login-through");
    button.setWidthFull();
    return button;
  }

  /** The page that was asked for waits in the session until the browser comes back. */
  private static void leave() {
    Waiting.want(Session.here(), wanted());
    UI.getCurrent().getPage().setLocation(ProviderServlet.BEGIN);
  }

  /** It stays until somebody has signed in: a provider may send back whoever could not. */
  private static String wanted() {
    Object wanted = VaadinSession.getCurrent().getAttribute(WANTED);
    return "/" + (wanted == null ? "" : local(wanted.toString()));
  }

  /** Leads to this server only: two slashes at the beginning would name another. */
  private static String local(String address) {
    return address.replaceFirst("^[/\\\\]+", "");
  }

  private static Div header(Optional<Application> application) {
    Div header = new Div();
    header.addClassName("fw-login-header");
    String title =
        application
            .map(found -> found.model().title().in(UI.getCurrent().getLocale()))
            .orElse("Formwork");
    header.add(Logo.of(application.flatMap(found -> found.model().branding().logo())));
    header.add(new H1(title), new Paragraph(text("login.invitation")));
    return header;
  }

  private void refuse(String login, String password) {
    Optional<SignInTrouble> trouble = guard.trouble(login);
    if (trouble.isPresent()) {
      tell(trouble.get().reason());
      return;
    }
    if (!accounts.isOneTime(login, password)) {
      guard.failed(login, Session.address());
      show(LoginTexts.inLanguageOfPage());
      return;
    }
    card.getChildren().skip(1).toList().forEach(card::remove);
    card.add(new FirstSignIn(accounts, login, password, this::signIn));
  }

  private void signIn(LoginEvent event) {
    signIn(event.getUsername(), event.getPassword());
  }

  private void signIn(String login, String password) {
    String name = accounts.meant(login);
    Duration wait = guard.toWait(name, Session.address());
    if (!wait.isZero()) {
      show(LoginTexts.toWait(wait));
      return;
    }
    if (!Session.signIn(name, password)) {
      refuse(name, password);
      return;
    }
    guard.succeeded(name, Session.address());
    UI.getCurrent().getPage().setLocation(wanted());
    VaadinSession.getCurrent().setAttribute(WANTED, null);
  }
}
