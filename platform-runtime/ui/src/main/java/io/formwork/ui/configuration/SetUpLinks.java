package io.formwork.ui.configuration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** The addresses of the pages here, without the leading slash. */
public final class SetUpLinks {

  /** A step that no name of a view or an object can be: names have no hyphens. */
  static final String STEP = "set-up";

  private SetUpLinks() {}

  public static String releases(String app) {
    return app + "/" + STEP + "/releases";
  }

  public static String publish(String app) {
    return app + "/" + STEP + "/publish";
  }

  public static String choices(String app) {
    return app + "/" + STEP + "/choices";
  }

  public static String settings(String app) {
    return app + "/" + STEP + "/settings";
  }

  public static String webhooks(String app) {
    return app + "/" + STEP + "/webhooks";
  }

  public static String accounts(String app) {
    return app + "/" + STEP + "/accounts";
  }

  public static String units(String app) {
    return app + "/" + STEP + "/units";
  }

  static String unit(String app, long unit) {
    return units(app) + "?" + UnitsPage.UNIT + "=" + unit;
  }

  /** Shows the page anew with that unit. */
  static void open(UI ui, String app, long unit) {
    ui.navigate(units(app), QueryParameters.of(UnitsPage.UNIT, Long.toString(unit)));
  }

  static String keys(String app, long user) {
    return accounts(app) + "/" + user + "/keys";
  }

  static String sessions(String app, long user) {
    return accounts(app) + "/" + user + "/sessions";
  }

  static String choices(String app, String name) {
    return choices(app) + "/" + name;
  }

  static String release(String app, long number) {
    return releases(app) + "/" + number;
  }

  static String rollback(String app, long number) {
    return release(app, number) + "/rollback";
  }
}
