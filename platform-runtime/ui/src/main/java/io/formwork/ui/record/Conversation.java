package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Row;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.file.FileBox;
import io.formwork.ui.file.FileRows;
import io.formwork.ui.form.Taking;
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
  private Optional<Composer> composer = Optional.empty();

  private Conversation(Visit visit, MessageBook book, VisibleRecord record, Taking taking) {
    this.book = book;
    addClassName("fw-conversation");
    list.addClassName("fw-messages");
    add(list);
    Set<String> fillable = book.fillable(visit);
    if (fillable.contains(MessageBook.TEXT)) {
      Composer writing =
          new Composer(fillable, book.usual(visit), files(visit, fillable), this::send);
      writing.offer(
          visit,
          record.abilities().offers().stream().filter(o -> o.decision().allowed()).toList(),
          (offer, message) ->
              taking.with(MessageBook.COLLECTION, message).take(offer.transition()));
      composer = Optional.of(writing);
      add(writing);
    }
    draw(visit);
  }

  /**
   * Nothing where the record's object has no messages.
   *
   * @param taking takes a transition that a message is sent with
   */
  static Optional<Conversation> about(Visit visit, VisibleRecord record, Taking taking) {
    return MessageBook.of(visit, record.ref())
        .map(book -> new Conversation(visit, book, record, taking));
  }

  /** Whether a message was begun and not sent. */
  boolean typed() {
    return composer.map(Composer::typed).orElse(false);
  }

  private Optional<Composer.Enclosed> files(Visit visit, Set<String> fillable) {
    return book.files(visit)
        .filter(field -> fillable.contains(field.name()))
        .map(field ->
            new Composer.Enclosed(
                field.name(),
                new FileBox(
                    visit,
                    visit.say(field.title()),
                    (FieldType.Files) field.type(),
                    Optional.empty(),
                    List.of())));
  }

  private void send(Changes message) {
    Visit visit = book.place().now();
    try {
      book.write(visit, message);
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
      return;
    }
    composer.ifPresent(writing -> writing.begin(book.usual(visit)));
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

  private Optional<FileRows> files(Visit visit, Row row) {
    Optional<Field> field = book.files(visit);
    return field
        .flatMap(known -> row.values().find(known.name()))
        .map(files ->
            new FileRows(
                visit,
                (FieldType.Files) field.orElseThrow().type(),
                Optional.of(new RecordRef(book.object(), row.id())),
                (List<?>) files));
  }

  private Div message(Visit visit, Row row) {
    String author = row.names().getOrDefault(MessageBook.AUTHOR, "");
    boolean mine =
        row.values()
            .find(MessageBook.AUTHOR)
            .map(id -> id.equals(visit.actor().id()))
            .orElse(false);
    Visibility readers = Visibility.of(row);
    Avatar avatar = new Avatar(author);
    avatar.addThemeVariants(AvatarVariant.LUMO_XSMALL);
    Span name = new Span(author);
    name.addClassName("fw-message-author");
    Div head = new Div(avatar, name);
    head.addClassName("fw-message-head");
    row.values().find(MessageBook.CREATED).ifPresent(at -> head.add(Ago.of(visit, (Instant) at)));
    if (readers != Visibility.PUBLIC) {
      Span mark = new Span(Icons.of(readers.icon()), new Span(readers.title()));
      mark.addClassName("fw-message-mark");
      mark.setTitle(readers.explanation());
      head.add(mark);
    }
    Div message = new Div(head);
    message.addClassName("fw-message");
    message.setClassName("fw-mine", mine);
    message.addClassName(readers.style());
    row.values()
        .find(MessageBook.TEXT)
        .ifPresent(words -> message.add(RichTexts.show((String) words)));
    files(visit, row).ifPresent(message::add);
    return message;
  }
}
