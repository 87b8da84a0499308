package io.formwork.core.outbox;

import java.util.Locale;

/** Why a parcel did not arrive. */
public enum Trouble {
  /** The server was not told of the host, or not with this scheme and port. */
  HOST_NOT_ALLOWED,
  /** The host leads to an address of the server's own network, which it was not told of. */
  ADDRESS_NOT_ALLOWED,
  /** The address is none that can be called. */
  BAD_ADDRESS,
  /** The server knows no secret of that name. */
  NO_SECRET,
  /** What the server was told of webhooks cannot be read. */
  BAD_CONFIGURATION,
  /** No such host. */
  UNKNOWN_HOST,
  /** Nobody answers there. */
  UNREACHABLE,
  /** The other side is not who it should be, or encrypts in no way that is accepted. */
  NOT_TRUSTED,
  /** It took too long. */
  TOO_SLOW,
  /** What came back is no answer. */
  BAD_ANSWER,
  /** The answer sends elsewhere; nobody follows. */
  REDIRECTED,
  /** The answer says no. */
  REFUSED,
  /** The release that serves does not declare it. */
  NOT_DECLARED,
  /** An attempt ended in a mistake of the platform's own, which the server's log tells. */
  INCIDENT;

  /** As messages and programs know it: {@code host_not_allowed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
