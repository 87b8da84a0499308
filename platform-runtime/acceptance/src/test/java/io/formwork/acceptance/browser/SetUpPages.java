package io.formwork.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** What an administrator does on the pages of the configuration. */
record SetUpPages(Person administrator) {

  Page page() {
    return administrator.page();
  }

  void open(String address) {
    administrator.open("set-up/" + address);
  }

  /** Uploads a zip, and waits for what is said of it. */
  Locator upload(byte[] zip) {
    open("publish");
    page()
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("definitions.zip", "application/zip", zip));
    return review();
  }

  Locator review() {
    Locator review = page().locator(".fw-review");
    review.waitFor();
    return review;
  }

  /** Publishes the plan that is shown, and answers the number of the release. */
  int publish(String comment) {
    page().locator(".fw-review-comment input").fill(comment);
    page().locator("[data-action=publish]").click();
    Locator title = page().locator(".fw-record-title h1");
    assertThat(page().locator(".fw-record-title .fw-green")).hasText("действует");
    return Integer.parseInt(title.innerText().replaceAll("[^0-9]", ""));
  }

  /** Brings a release back. */
  int rollBack(int release) {
    open("releases/" + release + "/rollback");
    review();
    return publish("");
  }

  Locator value(String name) {
    return page().locator(".fw-value[data-value=" + name + "]");
  }

  /** Gives a value of the choices up for another one. */
  void giveUp(String name, String instead) {
    value(name).locator("[data-action=remove]").click();
    value(name).locator(".fw-giving-up-instead").click();
    page()
        .locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(instead))
        .first()
        .click();
  }

  Locator plan() {
    page().locator("[data-action=plan]").click();
    return review();
  }
}
