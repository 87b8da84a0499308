package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.account.Accounts;
import io.formwork.core.account.SignInProvider;
import io.formwork.core.account.SignInWays;
import io.formwork.core.application.AccountAdministration;
import io.formwork.core.message.Messages;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Row;
import io.formwork.core.store.AccountSource;
import io.formwork.core.store.AccountStore.Account;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.stream.Collectors;

/** One person and how he signs in. */
final class AccountRow extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final long user;
  private final String name;
  private final Span state = new Span();
  private final Div actions = new Div();

  AccountRow(Visit visit, Row person, Optional<Account> account) {
    this.place = visit.place();
    this.user = person.id();
    this.name = person.values().find("name").map(Object::toString).orElseGet(person::display);
    addClassName("fw-account");
    Span title = new Span(name);
    title.addClassName("fw-row-title");
    Span login = new Span(person.values().find("login").map(Object::toString).orElse(""));
    login.addClassName("fw-soft");
    state.addClassName("fw-soft");
    state.setText(state(visit, person, account));
    actions.addClassName("fw-account-actions");
    if (account.flatMap(Account::source).isEmpty()) {
      addActions();
    }
    Button keys = new Button(text("accounts.keys"), click -> showKeys());
    keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    keys.setAriaLabel(text("keys.of", name));
    Button sessions = new Button(text("accounts.sessions"), click -> showSessions());
    sessions.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    sessions.setAriaLabel(text("sessions.of", name));
    Div open = new Div(actions, keys, sessions);
    open.addClassName("fw-account-actions");
    Div who = new Div(title, login);
    who.addClassName("fw-account-who");
    add(who, state, open);
  }

  private void addActions() {
    Button issue = new Button(text("accounts.issue"), click -> issue());
    issue.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    issue.setAriaLabel(text("accounts.issue_to", name));
    actions.add(issue);
    SignInWays ways = CDI.current().select(SignInWays.class).get();
    ways.directory()
        .map(title -> leaving(AccountSource.DIRECTORY, title))
        .or(() -> ways.provider().map(known -> leaving(AccountSource.PROVIDER, known.title())))
        .ifPresent(actions::add);
  }

  private LeavingButton leaving(AccountSource source, String title) {
    return new LeavingButton(place, user, name, source, title, () -> left(title));
  }

  private void left(String directory) {
    state.setText(text("accounts.left", directory));
    actions.removeAll();
  }

  private static String state(Visit visit, Row person, Optional<Account> account) {
    if (person.values().find("active").filter(active -> active.equals(false)).isPresent()) {
      return text("accounts.inactive");
    }
    return account.map(known -> state(visit, known)).orElseGet(() -> text("accounts.no_password"));
  }

  private static String state(Visit visit, Account account) {
    if (account.source().isPresent()) {
      return outside(visit, account);
    }
    Instant now = visit.now();
    return account
        .until()
        .map(until ->
            now.isBefore(until)
                ? text("accounts.one_time", day(visit, until))
                : text("accounts.run_out", day(visit, until)))
        .orElseGet(() -> text("accounts.own", day(visit, account.changed())));
  }

  private static String outside(Visit visit, Account account) {
    String source = source(visit, account.source().orElseThrow());
    String roles =
        CDI
            .current()
            .select(Accounts.class)
            .get()
            .rolesFromOutside(account.user(), visit.model().name())
            .stream()
            .flatMap(name -> Optional.ofNullable(visit.model().roles().get(name)).stream())
            .map(role -> visit.say(role.title()))
            .collect(Collectors.joining(", "));
    return roles.isEmpty()
        ? text("accounts.outside", source)
        : text("accounts.outside_roles", source, roles);
  }

  /** What people call it, while the platform still asks it. */
  private static String source(Visit visit, AccountSource source) {
    SignInWays ways = CDI.current().select(SignInWays.class).get();
    Optional<String> title =
        switch (source) {
          case DIRECTORY -> ways.directory();
          case PROVIDER -> ways.provider().map(SignInProvider::title);
        };
    return title.orElseGet(() -> Messages.in(visit.locale(), source.title()));
  }

  private static String day(Visit visit, Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(visit.locale())
        .format(visit.local(instant));
  }

  private void showKeys() {
    UI.getCurrent().navigate(SetUpLinks.keys(place.app(), user));
  }

  private void showSessions() {
    UI.getCurrent().navigate(SetUpLinks.sessions(place.app(), user));
  }

  private void issue() {
    Visit visit = place.now();
    try {
      Accounts.Issued issued =
          CDI.current()
              .select(AccountAdministration.class)
              .get()
              .issue(visit.application(), visit.actor(), user);
      state.setText(text("accounts.one_time", day(visit, issued.until())));
      new IssuedDialog(name, issued.password(), day(visit, issued.until())).open();
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
    }
  }
}
