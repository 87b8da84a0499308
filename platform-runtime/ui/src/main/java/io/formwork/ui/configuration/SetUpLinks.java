package io.formwork.ui.configuration;

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

  public static String accounts(String app) {
    return app + "/" + STEP + "/accounts";
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
