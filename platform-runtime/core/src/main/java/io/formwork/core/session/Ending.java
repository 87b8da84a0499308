package io.formwork.core.session;

import io.formwork.core.message.Message;
import java.util.Locale;

/** Why a session is over. */
public enum Ending {
  /** Its owner ended it, from another session or by signing out everywhere. */
  OWNER,
  /** An administrator ended it. */
  ADMINISTRATOR,
  /** The password was changed, or another one issued. */
  PASSWORD,
  /** The owner is not active any more. */
  INACTIVE,
  /** Nobody has done anything in it for too long. */
  IDLE,
  /** It has lasted as long as one may. */
  LIFETIME,
  /** The server does not know it: it began before the server did, or under another login. */
  UNKNOWN;

  /** What whoever comes with it is told. */
  public Message told() {
    return Message.of("session.over." + name().toLowerCase(Locale.ROOT));
  }
}
