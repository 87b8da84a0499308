package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Message;
import io.formwork.core.query.Past;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.rest.json.ChangesReader;
import io.formwork.rest.json.SaveReader;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.time.Instant;
import java.util.Optional;

/** The object that an address names, in the application that it names, for whoever calls. */
record RecordTarget(Caller.Presence presence, ObjectType type) {

  static RecordTarget of(Caller caller, String app, String object) {
    Caller.Presence presence = caller.in(app);
    return new RecordTarget(presence, presence.object(object));
  }

  Application application() {
    return presence.application();
  }

  Actor actor() {
    return presence.actor();
  }

  RecordRef ref(long id) {
    return new RecordRef(type.name(), id);
  }

  /** What the object collects under that name. */
  RecordCollection collection(String name) {
    RecordCollection collection = type.collections().get(name);
    if (collection == null) {
      throw ProblemException.of(
          ProblemKind.NOT_FOUND,
          "collection.unknown",
          type.name(),
          name,
          Suggested.of(name, type.collections().keySet()));
    }
    return collection;
  }

  Optional<VisibleRecord> find(RecordRef ref) {
    return application().query().get(actor(), ref);
  }

  /** The record, which must be there for the caller. */
  VisibleRecord existing(RecordRef ref) {
    return find(ref).orElseThrow(RecordTarget::notFound);
  }

  /** The record as it was at that instant, which must be there for the caller. */
  Past.PastRecord past(RecordRef ref, Instant at) {
    return application().past().of(actor(), ref, at).orElseThrow(RecordTarget::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(
        ProblemKind.NOT_FOUND, Fault.of(new Sentence.Told(Message.of("record.not_found"))));
  }

  /** An object within a body, at a JSON pointer, as changes to a record. */
  Changes changes(ObjectNode members, String pointer) {
    return new ChangesReader(type, new ValueParser(application().model())).read(members, pointer);
  }

  /** The members of a body as a save of a record and of what it owns. */
  Save save(ObjectNode members) {
    return new SaveReader(application().model(), type).read(members, "");
  }
}
