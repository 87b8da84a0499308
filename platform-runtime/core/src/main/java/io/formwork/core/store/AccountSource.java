package io.formwork.core.store;

import io.formwork.core.message.Message;
import java.util.Locale;

/** Who vouches for a person whose password does not lie here (S5). */
public enum AccountSource {
  /** A directory: LDAP, Active Directory. */
  DIRECTORY,
  /** A provider of OpenID Connect. */
  PROVIDER;

  /** What people call it. */
  public Message title() {
    return Message.of("account.source." + name().toLowerCase(Locale.ROOT));
  }
}
