package io.formwork.realm.settings;

import java.util.List;

/** The settings cannot be used; all that is wrong is told at once, each with its place. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
