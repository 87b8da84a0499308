package io.formwork.ui.visit;

import io.formwork.core.record.RecordRef;

/** The addresses of pages, without the leading slash. */
public final class Links {

  private Links() {}

  public static String view(String app, String view) {
    return app + "/" + view;
  }

  public static String record(String app, RecordRef record) {
    return app + "/" + record.object() + "/" + record.id();
  }

  public static String create(String app, String form) {
    return app + "/new/" + form;
  }

  public static String tasks(String app) {
    return app + "/tasks";
  }

  public static String task(String app, String task) {
    return app + "/tasks/" + task;
  }
}
