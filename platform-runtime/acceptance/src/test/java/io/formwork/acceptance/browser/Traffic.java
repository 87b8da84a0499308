package io.formwork.acceptance.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Everything that a page gets from the server, and what it asks of others. */
final class Traffic {

  /** Pages poll for ever, so their network is never quiet; they know what they wait for. */
  private static final String ANSWERED =
      """
      () => {
        const parts = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(part => part.isActive);
        return parts.length > 0 && parts.every(part => !part.isActive());
      }
      """;

  /** Ends when the page says that it shows the other address. */
  private static final String CLICKED =
      """
      address => new Promise(shown => {
        window.addEventListener('vaadin-navigated', shown, { once: true });
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      })
      """;

  private static final double DRAWN_MILLISECONDS = 80;
  private static final double SETTLED_MILLISECONDS = 300;

  private final Page page;
  private final URI server;
  private final StringBuilder heard = new StringBuilder();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> dialogs = new ArrayList<>();

  Traffic(Page page, URI server) {
    this.page = page;
    this.server = server;
    page.route("**/*", this::pass);
    page.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.append(frame.text())));
    page.onDialog(dialog -> {
      dialogs.add(dialog.message());
      dialog.dismiss();
    });
  }

  /** Parts of the page itself, such as fonts and scripts, are passed on unread. */
  private void pass(Route route) {
    String url = route.request().url();
    if (!url.startsWith(server.toString()) && !url.startsWith("data:")) {
      foreign.add(url);
      route.abort();
      return;
    }
    String kind = route.request().resourceType();
    if (!kind.equals("document") && !kind.equals("xhr") && !kind.equals("fetch")) {
      route.resume();
      return;
    }
    try {
      APIResponse answer = route.fetch();
      heard.append(answer.text());
      route.fulfill(new Route.FulfillOptions().setResponse(answer));
    } catch (PlaywrightException leftMeanwhile) {
      // Somebody who goes on to the next page waits for no answer.
    }
  }

  /**
   * Opens a page below the server, whatever it shows, and waits until all it asked for is there.
   */
  void open(String address) {
    page.navigate(server + address);
    page.waitForFunction(ANSWERED);
    page.waitForTimeout(SETTLED_MILLISECONDS); // what is drawn now may ask for more, as lists do
    page.waitForFunction(ANSWERED);
  }

  /** Goes there as somebody who clicks on a link: without getting the whole page once more. */
  void follow(String address) {
    page.evaluate(CLICKED, server + address);
    page.waitForFunction(ANSWERED);
    page.waitForTimeout(DRAWN_MILLISECONDS);
    page.waitForFunction(ANSWERED);
  }

  /** What came since the last time. */
  String heard() {
    String all = heard.toString();
    heard.setLength(0);
    return all;
  }

  /** Addresses of others that the page asked for. */
  List<String> foreign() {
    return foreign;
  }

  /** What was said in boxes that only scripts open. */
  List<String> dialogs() {
    return dialogs;
  }
}
