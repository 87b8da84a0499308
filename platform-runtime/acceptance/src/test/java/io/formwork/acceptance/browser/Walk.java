package io.formwork.acceptance.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Somebody goes from address to address; what the pages show, and what the browser minds. */
final class Walk {

  private static final String FAILURE = ".fw-failure";

  /**
   * The framework's own: it says so when one goes on while it is still going, which a walk on a
   * busy machine may, and goes on (issue 20404 of vaadin/flow).
   */
  private static final String HURRIED = "Invalid blocker state transition";

  private final Page page;
  private final Traffic traffic;
  private final Set<String> failures = new TreeSet<>();
  private final List<String> complaints = new ArrayList<>();

  Walk(Page page, URI server) {
    this.page = page;
    this.traffic = new Traffic(page, server);
    page.onPageError(this::complain);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complain(message.location() + " " + message.text());
      }
    });
  }

  private void complain(String what) {
    if (!what.contains(HURRIED)) {
      complaints.add(what);
    }
  }

  /** The title of the page at each address, which begins with a slash. */
  Map<String, String> titles(Set<String> addresses) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String address : addresses) {
      traffic.follow(address.substring(1));
      titles.put(address, page.title());
      String told = String.join(" + ", page.locator(FAILURE).allInnerTexts());
      if (!told.isEmpty()) {
        failures.add(told);
      }
    }
    return titles;
  }

  /** The different words in which pages said that they are not there. */
  Set<String> failures() {
    return failures;
  }

  /** What the browser reported: scripts that failed, and what a page was not allowed to do. */
  List<String> complaints() {
    return complaints;
  }
}
