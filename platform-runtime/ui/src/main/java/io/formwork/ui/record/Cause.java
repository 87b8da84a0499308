package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.actor.Channel;
import io.formwork.core.command.UndoService;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.visit.Visit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in words who or what changed a record, and by which act. */
record Cause(Visit visit, ObjectType type) {

  /** The person, or what acted in nobody's name. */
  String who(Journal.Entry entry) {
    return entry
        .personName()
        .map(name ->
            entry
                .substitute()
                .map(other -> text("history.substitute", other.name(), name))
                .orElse(name))
        .orElseGet(
            () -> entry.cause().equals("seed") ? text("history.seed") : text("history.automatic"));
  }

  /** Through what it was done; nothing where that says no more than who. */
  Optional<String> through(Journal.Entry entry) {
    return entry
        .key()
        .map(key -> text("channel.key", key.name()))
        .or(() ->
            entry
                .channel()
                .filter(channel -> channel != Channel.SEED)
                .map(channel -> text("channel." + channel.name().toLowerCase(Locale.ROOT))));
  }

  String what(Journal.Entry entry) {
    return switch (entry.operation()) {
      case CREATE -> text("history.created");
      case DELETE -> text("history.deleted");
      case RESTORE -> text("history.restored");
      case TRANSITION -> address(entry).map(this::transition).orElse(text("history.changed"));
      case UPDATE -> address(entry).map(this::purpose).orElse(text("history.changed"));
    };
  }

  private static Optional<String> address(Journal.Entry entry) {
    return entry.address().filter(address -> !address.isBlank());
  }

  private String transition(String address) {
    String name = address.substring(address.lastIndexOf('.') + 1);
    return type.lifecycle()
        .flatMap(lifecycle -> lifecycle.find(name))
        .map(transition -> visit.say(transition.title()))
        .orElseGet(() -> definition(address));
  }

  private String purpose(String address) {
    return address.startsWith(UndoService.UNDO) ? text("history.undone") : definition(address);
  }

  /** The title of the node of a process, which is where definitions write from. */
  private String definition(String address) {
    String name = address.substring(address.lastIndexOf('.') + 1);
    Stream<Label> nodes =
        visit.model().processes().values().stream()
            .flatMap(process -> process.nodes().stream())
            .filter(node -> node.id().equals(name))
            .map(node -> node.title());
    return nodes.findFirst().map(visit::say).orElse(text("history.changed"));
  }
}
