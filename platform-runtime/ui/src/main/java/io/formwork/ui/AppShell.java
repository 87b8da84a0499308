package io.formwork.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that all screens live in. */
@StyleSheet(Lumo.STYLESHEET)
public class AppShell implements AppShellConfigurator {}
