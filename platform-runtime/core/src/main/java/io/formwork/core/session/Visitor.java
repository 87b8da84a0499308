package io.formwork.core.session;

/**
 * Who comes with a session.
 *
 * @param cookie what the browser shows for it; a secret, so it is kept nowhere
 * @param beginnings knows when the server gave it out
 * @param agent what the browser calls itself
 */
public record Visitor(String cookie, Beginnings beginnings, String address, String agent) {

  /**
   * What browsers show to pages and {@code /api} alike, as the server's single sign-on calls it.
   */
  public static final String COOKIE = "JSESSIONIDSSO";

  private static final int LONGEST = 300;

  public Visitor {
    agent = agent.substring(0, Math.min(agent.length(), LONGEST));
  }
}
