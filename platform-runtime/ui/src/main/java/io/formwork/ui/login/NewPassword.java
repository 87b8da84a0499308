package io.formwork.ui.login;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.formwork.core.account.PasswordRules;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/** The boxes in which somebody chooses a password: what it is to be, twice, and the one he has. */
final class NewPassword extends Div {

  private static final long serialVersionUID = 1L;

  private final PasswordField current = field("password.current", "current-password");
  private final boolean asksCurrent;
  private final PasswordField wanted = field("password.new", "new-password");
  private final PasswordField again = field("password.again", "new-password");

  /**
   * @param asksCurrent whether the one he has is not known from the page before
   */
  NewPassword(boolean asksCurrent) {
    this.asksCurrent = asksCurrent;
    addClassName("fw-new-password");
    wanted.setHelperText(text("password.rule", PasswordRules.SHORTEST));
    if (asksCurrent) {
      add(current);
    }
    add(wanted, again);
  }

  private static PasswordField field(String words, String autocomplete) {
    PasswordField field = new PasswordField(text(words));
    field.getElement().setAttribute("autocomplete", autocomplete);
    field.setWidthFull();
    field.setRequiredIndicatorVisible(true);
    return field;
  }

  String current() {
    return current.getValue();
  }

  void begin() {
    (asksCurrent ? current : wanted).focus();
  }

  /** The password, when it has been typed twice alike. */
  Optional<String> typed() {
    Stream.of(current, wanted, again).forEach(field -> field.setInvalid(false));
    if (wanted.getValue().equals(again.getValue())) {
      return Optional.of(wanted.getValue());
    }
    complain(again, text("password.differs"));
    return Optional.empty();
  }

  /** Says of each box what is wrong with it. */
  void complain(Refusal refusal) {
    for (Refusal.Problem problem : refusal.problems()) {
      boolean aboutCurrent = problem.field().equals(Optional.of("current"));
      PasswordField field = aboutCurrent && asksCurrent ? current : wanted;
      complain(field, Messages.in(getLocale(), problem.message()));
    }
  }

  private static void complain(PasswordField field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
    field.focus();
  }
}
