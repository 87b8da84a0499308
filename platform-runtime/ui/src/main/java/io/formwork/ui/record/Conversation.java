package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Row;
import io.formwork.core.query.VisibleRecord;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.show.Empty;
import io.formwork.ui.show.RichTexts;
import io.formwork.ui.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people write to each other about a record; what only the staff reads is marked. */
class Conversation extends Div {

  private static final long serialVersionUID = 1L;

  private final MessageBook book;
  private final Div list = new Div();
  private final TextArea box = new TextArea();
  private final Checkbox internal = new Checkbox(text("messages.internal"));

  private Conversation(Visit visit, MessageBook book) {
    this.book = book;
    addClassName("fw-conversation");
    list.addClassName("fw-messages");
    add(list);
    Set<String> fillable = book.fillable(visit);
    if (fillable.contains(MessageBook.TEXT)) {
      add(composer(fillable.contains(MessageBook.INTERNAL)));
    }
    draw(visit);
  }

  /** Nothing where the record's object has no messages. */
  static Optional<Conversation> about(Visit visit, VisibleRecord record) {
    return MessageBook.of(visit, record.ref()).map(book -> new Conversation(visit, book));
  }

  private Div composer(boolean mayHide) {
    box.setPlaceholder(text("messages.write"));
    box.setAriaLabel(text("messages.write"));
    box.setMinRows(2);
    box.setMaxRows(8);
    box.setWidthFull();
    box.setValueChangeMode(ValueChangeMode.EAGER);
    internal.setVisible(mayHide);
    Button send = new Button(text("messages.send"), click -> send());
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(box);
    send.setTooltipText("Ctrl+Enter");
    Div line = new Div(internal, send);
    line.addClassName("fw-composer-line");
    Div composer = new Div(box, line);
    composer.addClassName("fw-composer");
    return composer;
  }

  private void send() {
    if (box.getValue().isBlank()) {
      box.focus();
      return;
    }
    Visit visit = book.place().now();
    try {
      book.write(visit, RichTexts.typed(box.getValue()), internal.getValue());
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    box.clear();
    internal.clear();
    draw(visit);
  }

  private void draw(Visit visit) {
    list.removeAll();
    List<Row> messages = book.messages(visit);
    if (messages.isEmpty()) {
      list.add(new Empty("message", text("messages.empty"), text("messages.empty.more")));
    }
    messages.forEach(row -> list.add(message(visit, row)));
  }

  private static Div message(Visit visit, Row row) {
    String author = row.names().getOrDefault(MessageBook.AUTHOR, "");
    boolean mine =
        row.values()
            .find(MessageBook.AUTHOR)
            .map(id -> id.equals(visit.actor().id()))
            .orElse(false);
    boolean hidden =
        row.values().find(MessageBook.INTERNAL).map(Boolean.TRUE::equals).orElse(false);
    Avatar avatar = new Avatar(author);
    avatar.addThemeVariants(AvatarVariant.LUMO_XSMALL);
    Span name = new Span(author);
    name.addClassName("fw-message-author");
    Div head = new Div(avatar, name);
    head.addClassName("fw-message-head");
    row.values().find(MessageBook.CREATED).ifPresent(at -> head.add(Ago.of(visit, (Instant) at)));
    if (hidden) {
      Span mark = new Span(text("messages.internal.mark"));
      mark.addClassName("fw-message-mark");
      head.add(mark);
    }
    Div message = new Div(head);
    message.addClassName("fw-message");
    message.setClassName("fw-mine", mine);
    message.setClassName("fw-internal", hidden);
    row.values()
        .find(MessageBook.TEXT)
        .ifPresent(words -> message.add(RichTexts.show((String) words)));
    return message;
  }
}
