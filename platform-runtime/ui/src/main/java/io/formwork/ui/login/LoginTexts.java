package io.formwork.ui.login;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.login.LoginI18n;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import java.time.Duration;

/** The words of Vaadin's login form. */
final class LoginTexts {

  private LoginTexts() {}

  static LoginI18n inLanguageOfPage() {
    LoginI18n texts = LoginI18n.createDefault();
    texts.getForm().setTitle("");
    texts.getForm().setUsername(text("login.name"));
    texts.getForm().setPassword(text("login.password"));
    texts.getForm().setSubmit(text("login.submit"));
    texts.getErrorMessage().setTitle(text("login.wrong"));
    texts.getErrorMessage().setMessage(text("login.wrong.more"));
    texts.getErrorMessage().setUsername(text("login.name.missing"));
    texts.getErrorMessage().setPassword(text("login.password.missing"));
    return texts;
  }

  /** Why the password was not to blame. */
  static LoginI18n of(Message reason) {
    LoginI18n texts = inLanguageOfPage();
    texts.getErrorMessage().setMessage(Messages.in(UI.getCurrent().getLocale(), reason));
    return texts;
  }

  /** Why somebody who was signed in has to sign in again. */
  static LoginI18n over(Message reason) {
    LoginI18n texts = of(reason);
    texts.getErrorMessage().setTitle(text("session.expired"));
    return texts;
  }

  /** In place of what is said of a wrong password. */
  static LoginI18n toWait(Duration wait) {
    LoginI18n texts = inLanguageOfPage();
    texts.getErrorMessage().setTitle(text("login.too_many"));
    texts.getErrorMessage().setMessage(text("login.too_many.more", wait.toSeconds() + 1));
    return texts;
  }
}
