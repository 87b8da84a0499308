package io.formwork.ui.boot;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import com.vaadin.flow.server.VaadinRequest;
import io.formwork.ui.text.Translations;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Preferences;
import java.util.Locale;

/** What is said when a session is over or a page no longer fits to it. */
class SessionMessages implements SystemMessagesProvider {

  private static final long serialVersionUID = 1L;

  @Override
  public SystemMessages getSystemMessages(SystemMessagesInfo info) {
    Locale locale =
        Preferences.language(VaadinRequest.getCurrent())
            .or(Place::language)
            .orElse(Translations.RUSSIAN);
    I18NProvider texts = new Translations();
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredCaption(texts.getTranslation("session.expired", locale));
    messages.setSessionExpiredMessage(texts.getTranslation("session.expired.more", locale));
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setCookiesDisabledCaption(texts.getTranslation("session.expired", locale));
    messages.setCookiesDisabledMessage(texts.getTranslation("session.expired.more", locale));
    messages.setInternalErrorCaption(texts.getTranslation("failure.title", locale));
    messages.setInternalErrorMessage(texts.getTranslation("failure.reload", locale));
    return messages;
  }
}
