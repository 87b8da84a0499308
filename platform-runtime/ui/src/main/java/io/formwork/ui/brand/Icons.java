package io.formwork.ui.brand;

import com.vaadin.flow.component.icon.SvgIcon;

/** The pictures of {@code icons.svg}, drawn in the colour of the words beside them. */
public final class Icons {

  private Icons() {}

  public static SvgIcon of(String name) {
    SvgIcon icon = new SvgIcon("icons.svg", name);
    icon.addClassName("fw-icon");
    return icon;
  }
}
