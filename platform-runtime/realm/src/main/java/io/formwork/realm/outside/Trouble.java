package io.formwork.realm.outside;

/** Why somebody cannot sign in though the password may be right. */
public enum Trouble {
  /** The directory cannot be asked, so nobody knows. */
  DIRECTORY_DOWN,
  /** The directory vouches for the person, and the login is another's here. */
  LOGIN_TAKEN,
  /** The directory vouches for the person, who is no longer active here. */
  INACTIVE,
  /** The directory vouches for the person, and the platform has not started or failed. */
  NOT_READY
}
