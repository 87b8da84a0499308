package io.formwork.core.account;

/** What becomes of an arrival. */
public enum Admission {
  ADMITTED,
  /** The login is the one of somebody else, for whom the source does not vouch. */
  LOGIN_TAKEN,
  /** The person is not active here any more. */
  INACTIVE
}
