package io.formwork.core.account;

import io.formwork.core.message.RefusedException;
import java.io.Serializable;
import java.util.Optional;

/** Lets people in who sign in at a provider outside, with the browser that they have here. */
public interface SignInProvider {

  /** What people call it. */
  String title();

  /** Whether who is not signed in is sent there without being asked. */
  boolean atOnce();

  /**
   * Begins a sign-in.
   *
   * @throws RefusedException when the provider gives no answer
   */
  Begun begin();

  /**
   * Ends it with what the browser brought back.
   *
   * @param query of the address that the browser came back to
   * @throws RefusedException when nobody signed in there, or the person is not let in here
   */
  Admitted finish(Begun begun, String query);

  /**
   * Where the browser signs out there as well; empty where the provider knows no such place.
   *
   * @param proof of the person's sign-in
   */
  Optional<String> end(String proof);

  /** What has begun; the browser's session keeps it, and gives it out once. */
  interface Begun extends Serializable {

    /** Where the browser goes. */
    String address();
  }

  /**
   * Who has been let in.
   *
   * @param ticket opens the server's own sign-in once, within seconds
   * @param proof is shown to the provider when the person signs out
   */
  record Admitted(String login, String ticket, String proof) {}
}
