package io.formwork.ui.record;

import static io.formwork.ui.record.Visibility.HIDDEN;
import static io.formwork.ui.record.Visibility.INTERNAL;
import static io.formwork.ui.record.Visibility.PUBLIC;

import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The messages that a record owns: the panel {@code messages} shows the owned collection of that
 * name, with the fields of the shared conversation.
 *
 * @param object the object of the messages
 * @param owner its reference to the record
 */
record MessageBook(Place place, String object, String owner, RecordRef about) {

  static final String TEXT = "text";
  static final String AUTHOR = "author";
  static final String CREATED = "created_at";

  static final String COLLECTION = "messages";
  private static final int MOST = 500;

  static Optional<MessageBook> of(Visit visit, RecordRef about) {
    return visit.model().objects().values().stream()
        .flatMap(type -> owned(visit, type, about).stream())
        .findFirst();
  }

  private static Optional<MessageBook> owned(Visit visit, ObjectType type, RecordRef about) {
    return type.owner()
        .filter(owner -> owner.object().equals(about.object()))
        .filter(owner -> owner.collection().equals(COLLECTION))
        .map(owner -> new MessageBook(visit.place(), type.name(), owner.field(), about));
  }

  /** The fields the person may fill in; none where the person may not write. */
  Set<String> fillable(Visit visit) {
    return visit.application().query().abilitiesToCreate(visit.actor(), object).writable();
  }

  /** The oldest first. */
  List<Row> messages(Visit visit) {
    ObjectType type = visit.model().object(object);
    List<FieldPath> columns =
        Stream.concat(
                Stream.of(TEXT, AUTHOR, INTERNAL.field(), HIDDEN.field(), CREATED)
                    .filter(type.fields()::containsKey)
                    .map(type::field),
                files(visit).stream())
            .map(field -> new FieldPath(List.of(field)))
            .toList();
    ListRequest request =
        new ListRequest(
            object,
            columns,
            Optional.empty(),
            List.of(
                new Filter.OneOf(new FieldPath(List.of(type.field(owner))), List.of(about.id()))),
            List.of(new View.Sort(new FieldPath(List.of(type.field(CREATED))), false)),
            Optional.empty(),
            0,
            MOST);
    return visit.application().query().list(visit.actor(), request).rows();
  }

  /** The field in which a message has its files, where messages may have some. */
  Optional<Field> files(Visit visit) {
    return visit.model().object(object).fields().values().stream()
        .filter(field -> field.type() instanceof FieldType.Files)
        .findFirst();
  }

  /** Whom a message is for that says nothing of it, as the definitions have it for this person. */
  Visibility usual(Visit visit) {
    Values begun = visit.application().forms().begun(object, visit.actor());
    return Stream.of(HIDDEN, INTERNAL)
        .filter(one -> begun.find(one.field()).map(Boolean.TRUE::equals).orElse(false))
        .findFirst()
        .orElse(PUBLIC);
  }

  void write(Visit visit, Changes message) {
    visit.application().records().create(visit.actor(), object, message.with(owner, about.id()));
  }
}
