package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Source;
import java.util.Map;
import java.util.Optional;

/** A node while its element is being read. */
final class NodeDraft {

  final String type;
  final String id;
  final Span span;
  Optional<Source> name = Optional.empty();
  Optional<String> parent = Optional.empty();
  Optional<String> attachedTo = Optional.empty();
  Optional<String> defaultFlow = Optional.empty();
  Optional<String> event = Optional.empty();
  Optional<String> messageRef = Optional.empty();
  Optional<Source> timer = Optional.empty();
  boolean isInterrupting;
  boolean isEventTriggered;

  NodeDraft(String type, String id, Span span) {
    this.type = type;
    this.id = id;
    this.span = span;
  }

  Drawing.Node complete(Map<String, Source> messages) {
    Optional<Source> message =
        messageRef.map(
            ref -> Optional.ofNullable(messages.get(ref)).orElseGet(() -> Source.of(ref, span)));
    return new Drawing.Node(
        id,
        type,
        name,
        parent,
        attachedTo,
        defaultFlow,
        event,
        message,
        timer,
        isInterrupting,
        isEventTriggered,
        span);
  }
}
