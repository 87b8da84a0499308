package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.formwork.ui.text.Translations;
import io.formwork.ui.visit.Preferences;
import java.util.Locale;

/** Switches between Russian and English, and remembers it in this browser. */
public class LanguageSwitch extends Button {

  private static final long serialVersionUID = 1L;

  public LanguageSwitch() {
    addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    addClassName("fw-language");
    setText(text("language.other.short"));
    setAriaLabel(text("language.other"));
    setTooltipText(text("language.other"));
    addClickListener(click -> change());
  }

  private static void change() {
    UI page = UI.getCurrent();
    boolean english = page.getLocale().getLanguage().equals("en");
    Preferences.rememberLanguage(english ? Translations.RUSSIAN : Locale.ENGLISH);
    page.getPage().reload();
  }
}
