package io.formwork.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page loads: Vaadin's theme Lumo, and our style sheet over it. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://css/formwork.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addMetaTag("format-detection", "telephone=no");
    settings.addLink("icon", "icon.svg");
  }
}
