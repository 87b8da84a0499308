package io.formwork.ui.form;

import com.vaadin.flow.component.textfield.TextField;

/** Tells a phone which keyboard to show for a box. */
final class Keyboards {

  /** The browser's own input is there only when the component has drawn itself. */
  private static final String WHEN_DRAWN =
      "customElements.whenDefined(this.localName).then(() => this.updateComplete).then(() => "
          + "{ this.inputElement[$0] = $1; })";

  private Keyboards() {}

  /**
   * @param kind as HTML calls it: {@code email}, {@code tel}, {@code url}
   */
  static void ofType(TextField box, String kind) {
    box.getElement().executeJs(WHEN_DRAWN, "type", kind);
  }

  /** Digits; the keyboard of digits has no minus, so that numbers below zero keep the full one. */
  static void numeric(TextField box, boolean belowZero) {
    box.getElement().executeJs(WHEN_DRAWN, "inputMode", belowZero ? "text" : "numeric");
  }
}
