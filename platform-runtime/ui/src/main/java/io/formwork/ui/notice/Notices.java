package io.formwork.ui.notice;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.failure.Incident;

/** Notices at the lower edge of the page. Good news goes by itself, a problem waits to be read. */
public final class Notices {

  private static final int SHORTLY = 3500;
  private static final int TO_READ = 9000;

  private Notices() {}

  public static void done(String words) {
    show(words, SHORTLY, NotificationVariant.LUMO_SUCCESS);
  }

  public static void problem(String words) {
    show(words, TO_READ, NotificationVariant.LUMO_ERROR);
  }

  public static void incident(Incident incident) {
    show(text("failure.incident", incident.number()), TO_READ, NotificationVariant.LUMO_ERROR);
  }

  private static void show(String words, int duration, NotificationVariant variant) {
    Notification notice = new Notification();
    notice.addClassName("fw-notice");
    notice.addThemeVariants(variant);
    notice.setPosition(Notification.Position.BOTTOM_CENTER);
    notice.setDuration(duration);
    Button close = new Button(Icons.of("x"), click -> notice.close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
    close.setAriaLabel(text("close"));
    notice.add(new Span(words), close);
    notice.open();
  }
}
