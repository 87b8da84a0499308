package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.web.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people and analysts write is text wherever it is shown. Takes a sample; with {@code
 * -Dformwork.hostile.step=1} all of them, and opens a record for each.
 */
@ExtendWith(WithFormwork.class)
class ScriptsIT {

  private static final int STEP = Integer.getInteger("formwork.hostile.step", 12);
  private static final List<String> SCRIPTS = HostileTexts.every(STEP, HostileTexts.scripts());

  /** Elements and attributes that no page of ours has, and a script would bring. */
  private static final String MADE_OF_TEXT =
      "[onerror], [onload], [onclick], [onmouseover], [onfocus], [ontoggle], [onanimationstart],"
          + " [onpointerenter], [onbegin], img[src=x], iframe, object, embed, marquee, base[target],"
          + " a[href^='javascript:'], a[href^='data:'], form[action]:not([action='login'])";

  private static final List<String> MANAGED =
      List.of("ticket_list", "ticket_board", "support_overview", "people", "deleted/ticket");
  private static final List<String> SET_UP =
      Stream.of("units", "accounts", "choices/category", "settings", "releases", "webhooks")
          .map(page -> "set-up/" + page)
          .toList();

  private final RunningFormwork formwork;
  private final List<String> effects = new ArrayList<>();

  ScriptsIT(RunningFormwork formwork) {
    this.formwork = formwork;
  }

  @Test
  void whatPeopleWriteIsTextOnEveryPage() {
    ScriptTexts texts = new ScriptTexts(formwork.url());
    List<Long> tickets = texts.tickets(SCRIPTS);
    long conversation = texts.conversation(SCRIPTS);
    texts.names(SCRIPTS);
    texts.delete(tickets.removeFirst());
    List<String> opened =
        (STEP == 1 ? tickets : tickets.subList(0, 1))
            .stream().map(ticket -> "ticket/" + ticket).toList();
    try (Browser browser = new Browser(formwork)) {
      List<String> own = List.of("client_start", "my_tickets", "ticket/" + conversation);
      look(browser.signIn("ivanov"), joined(own, opened));
      List<String> other = List.of("for-programs", "ticket/" + conversation);
      look(browser.signIn("admin"), joined(MANAGED, SET_UP, other));
    } finally {
      texts.undo();
    }
    assertEquals(List.of(), effects);
    assertTrue(texts.kept() > 6 * SCRIPTS.size(), texts.kept() + " texts were kept");
  }

  @Test
  void whatAnalystsWriteIsTextOnEveryPage() {
    ScriptTitles titles = new ScriptTitles(formwork.url(), RunningFormwork.definitions());
    int changed = titles.publish(SCRIPTS);
    try (Browser browser = new Browser(formwork)) {
      Person reader = browser.signIn("admin", new Browser.Looks("light", "en", 1440, 900));
      look(reader, joined(MANAGED, SET_UP));
    } finally {
      titles.undo();
    }
    assertEquals(List.of(), effects);
    assertTrue(changed > 200, changed + " texts were scripts");
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  private void look(Person person, List<String> addresses) {
    Traffic traffic = new Traffic(person.page(), formwork.url());
    traffic.open("support_desk/" + addresses.getFirst());
    int shown = 0;
    for (String address : addresses) {
      traffic.follow("support_desk/" + address);
      made(person).forEach(element -> effects.add(address + ": " + element));
      shown += person.page().locator("body").innerText().contains("alert(") ? 1 : 0;
    }
    assertTrue(shown > addresses.size() / 3, shown + " of " + addresses.size() + " show a script");
    traffic.foreign().forEach(url -> effects.add("asked for " + url));
    traffic.dialogs().forEach(box -> effects.add("a box said " + box));
    person.page().close();
  }

  /** Elements that a text has become. */
  private static List<String> made(Person person) {
    return person.page().locator(MADE_OF_TEXT).all().stream()
        .map(element -> (String) element.evaluate("e => e.outerHTML"))
        .toList();
  }
}
