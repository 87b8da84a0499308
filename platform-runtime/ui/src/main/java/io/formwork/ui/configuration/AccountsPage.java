package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.account.Accounts;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.store.AccountStore.Account;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who can sign in, and a one-time password for whoever cannot. */
@Route(value = ":app/set-up/accounts", layout = MainLayout.class)
public class AccountsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** Whoever is not among the first is found by the box above. */
  private static final int SHOWN = 100;

  private final TextField sought = new TextField();
  private final Div card = new Div();
  private Place place = new Place("");

  public AccountsPage() {
    addClassNames("fw-page", "fw-set-up");
    card.addClassNames("fw-set-up-card", "fw-accounts");
    sought.setPlaceholder(text("accounts.find"));
    sought.setAriaLabel(text("accounts.find"));
    sought.setPrefixComponent(Icons.of("search"));
    sought.setClearButtonVisible(true);
    sought.setValueChangeMode(ValueChangeMode.LAZY);
    sought.addValueChangeListener(change -> draw(place.now()));
    sought.addClassName("fw-accounts-find");
  }

  @Override
  public String getPageTitle() {
    return text("accounts.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    place = visit.place();
    Paragraph more = new Paragraph(text("accounts.more"));
    more.addClassName("fw-soft");
    removeAll();
    add(new H1(text("accounts.title")), more, sought, card);
    draw(visit);
  }

  private void draw(Visit visit) {
    List<Row> people = visit.application().query().list(visit.actor(), wanted(visit)).rows();
    Map<Long, Account> accounts =
        CDI.current().select(Accounts.class).get().of(people.stream().map(Row::id).toList());
    card.removeAll();
    people.forEach(person ->
        card.add(new AccountRow(visit, person, Optional.ofNullable(accounts.get(person.id())))));
    if (people.isEmpty()) {
      card.add(new Empty("people", text("accounts.none"), text("accounts.none.more")));
    }
  }

  /** The people whom the administrator may read, by name. */
  private ListRequest wanted(Visit visit) {
    ObjectType user = visit.model().object(ObjectType.USER);
    List<FieldPath> columns =
        Stream.of("name", "login", "active").map(name -> path(user, name)).toList();
    return new ListRequest(
        user.name(),
        columns,
        sought.isEmpty() ? Optional.empty() : Optional.of(named(user)),
        List.of(),
        List.of(new View.Sort(path(user, "name"), false)),
        Optional.empty(),
        0,
        SHOWN);
  }

  private Expression named(ObjectType user) {
    return Stream.of("name", "login")
        .map(name -> holds(path(user, name)))
        .reduce(Expression.Or::new)
        .orElseThrow();
  }

  private Expression holds(FieldPath path) {
    Expression value = new Expression.Path(Expression.Root.RECORD, path.steps());
    return new Expression.Call(
        Expression.Function.CONTAINS,
        List.of(lower(value), lower(new Expression.Constant(sought.getValue().strip()))));
  }

  private static Expression lower(Expression text) {
    return new Expression.Call(Expression.Function.LOWER, List.of(text));
  }

  private static FieldPath path(ObjectType user, String field) {
    return new FieldPath(List.of(user.field(field)));
  }
}
