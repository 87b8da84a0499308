package io.formwork.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;

/** One message of the inbox; opens the record it speaks of. */
class ToldItem extends NativeButton {

  private static final long serialVersionUID = 1L;

  ToldItem(Visit visit, Told told, Runnable close) {
    addClassName("fw-told");
    setClassName("fw-unread", told.read().isEmpty());
    Span subject = new Span(told.subject());
    subject.addClassName("fw-told-subject");
    Div body = new Div(told.body());
    body.addClassName("fw-told-body");
    add(subject, Ago.of(visit, told.at()), body);
    String app = visit.app();
    addClickListener(click -> {
      close.run();
      UI.getCurrent().navigate(Links.record(app, told.about()));
    });
  }
}
