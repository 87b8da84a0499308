package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Preferences;

/** Switches between light and dark, and remembers it in this browser. */
public class ThemeSwitch extends Button {

  private static final long serialVersionUID = 1L;
  private static final String TURN =
      """
      const page = document.documentElement;
      const theme = page.getAttribute('theme') === 'dark' ? 'light' : 'dark';
      page.setAttribute('theme', theme);
      return theme;
      """;

  public ThemeSwitch() {
    addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    addClassName("fw-theme");
    setIcon(new Span(Icons.of("moon"), Icons.of("sun")));
    setAriaLabel(text("theme.other"));
    setTooltipText(text("theme.other"));
    addClickListener(click ->
        UI.getCurrent().getPage().executeJs(TURN).then(String.class, Preferences::rememberTheme));
  }
}
