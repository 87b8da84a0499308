package io.formwork.persistence.platform;

import io.formwork.core.store.AccountSource;
import java.util.Locale;

/** How sources stand in {@code fw.account}; the realm of the server reads them as well. */
final class Sources {

  private Sources() {}

  static String write(AccountSource source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  static AccountSource read(String written) {
    return AccountSource.valueOf(written.toUpperCase(Locale.ROOT));
  }
}
