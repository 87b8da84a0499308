package io.formwork.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.formwork.acceptance.server.RunningFormwork;
import java.nio.file.Path;

/** What a person does in a window, by what stands on the page. */
record Person(RunningFormwork formwork, Page page) {

  private static final String APP = "support_desk/";
  private static final double SETTLED_MILLIS = 900;

  /** Opens a page of the application by its address. */
  void open(String address) {
    page.navigate(formwork.url() + APP + address);
    page.locator("h1").first().waitFor();
  }

  void openUrl(String url) {
    page.navigate(url);
    page.locator("h1").first().waitFor();
  }

  void chooseInMenu(String title) {
    page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText(title)).click();
  }

  void type(String field, String text) {
    String box = "[data-field=" + field + "]";
    page.locator(box + " input, " + box + " textarea").first().fill(text);
  }

  void take(String transition) {
    page.locator("vaadin-button[data-transition=" + transition + "]").click();
  }

  /** Presses the button of the dialog that asks for fields. */
  void confirm() {
    page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
  }

  String state() {
    return page.locator(".fw-record-title .fw-badge").innerText();
  }

  void waitForState(String title) {
    page.locator(".fw-record-title .fw-badge", new Page.LocatorOptions().setHasText(title))
        .waitFor();
  }

  /** The value of a field that is only shown. */
  String shown(String title) {
    return page.locator(".fw-shown", new Page.LocatorOptions().setHasText(title))
        .first()
        .locator(".fw-shown-value")
        .innerText();
  }

  void openTask(String about) {
    open("tasks");
    page.locator(".fw-task", new Page.LocatorOptions().setHasText(about))
        .locator(".fw-task-title")
        .click();
    page.locator(".fw-offers vaadin-button").first().waitFor();
  }

  /** Moves a card with the mouse, as a hand does. */
  void drag(Locator card, String lane) {
    card.scrollIntoViewIfNeeded();
    BoundingBox from = card.boundingBox();
    BoundingBox to = page.locator("[data-lane=" + lane + "]").boundingBox();
    page.mouse().move(from.x + 30, from.y + from.height - 10);
    page.mouse().down();
    page.mouse().move(from.x + 40, from.y + from.height - 20, steps(4));
    page.mouse().move(to.x + to.width / 2, to.y + 120, steps(12));
    page.mouse().up();
  }

  private static com.microsoft.playwright.Mouse.MoveOptions steps(int steps) {
    return new com.microsoft.playwright.Mouse.MoveOptions().setSteps(steps);
  }

  /** Keeps a picture of the window for the documentation. */
  void picture(String name) {
    page.waitForTimeout(SETTLED_MILLIS);
    page.screenshot(new Page.ScreenshotOptions().setPath(Pictures.FOLDER.resolve(name + ".png")));
  }

  /** Where pictures go: into the build, unless the documentation is to be made anew. */
  static final class Pictures {
    static final Path FOLDER = Path.of(System.getProperty("formwork.pictures", "target/pictures"));

    private Pictures() {}
  }
}
