package io.formwork.core.account;

import java.util.random.RandomGenerator;

/**
 * A password made to be read out and typed once: four groups of four letters and digits, none of
 * which looks like another; about 79 bits.
 */
final class OneTimePassword {

  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int OF_A_GROUP = 4;

  private OneTimePassword() {}

  static String make(RandomGenerator random) {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-");
      for (int i = 0; i < OF_A_GROUP; i++) {
        password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
    }
    return password.toString();
  }
}
