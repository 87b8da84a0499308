package io.formwork.ui.visit;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.Optional;

/** The addresses of pages, without the leading slash. */
public final class Links {

  /** The parameter that names the form of a record. */
  public static final String FORM = "form";

  private Links() {}

  public static String view(String app, String view) {
    return app + "/" + view;
  }

  public static String record(String app, RecordRef record) {
    return app + "/" + record.object() + "/" + record.id();
  }

  /** The record in a form other than its object's own. */
  public static String record(String app, RecordRef record, Optional<String> form) {
    return record(app, record) + form.map(name -> "?" + FORM + "=" + name).orElse("");
  }

  /** The record as it was at an instant. */
  public static String past(String app, RecordRef record, Instant at) {
    return record(app, record) + "/at/" + at;
  }

  /** The deleted records of an object. */
  public static String deleted(String app, String object) {
    return app + "/deleted/" + object;
  }

  /** A file of a record, where programs find it too. */
  public static String file(String app, RecordRef record, long file) {
    return "api/apps/" + record(app, record) + "/files/" + file;
  }

  /** Records from a file into a list. */
  public static String bring(String app, String view) {
    return app + "/import/" + view;
  }

  public static String create(String app, String form) {
    return app + "/new/" + form;
  }

  /** A new record that refers to another one from the beginning. */
  public static String createFor(String app, String form, String field, RecordRef other) {
    return create(app, form) + "?" + field + "=" + other.id();
  }

  /** One's keys for programs. */
  public static String programs(String app) {
    return app + "/for-programs";
  }

  /** Where one is signed in. */
  public static String sessions(String app) {
    return app + "/my-sessions";
  }

  public static String tasks(String app) {
    return app + "/tasks";
  }

  public static String task(String app, String task) {
    return app + "/tasks/" + task;
  }
}
