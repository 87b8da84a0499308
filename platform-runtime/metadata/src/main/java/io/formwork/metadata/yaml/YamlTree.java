package io.formwork.metadata.yaml;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.source.SourceFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the tree from the parser's events. The parser itself keeps no stack of calls, so a file
 * nested too deep is stopped here before anything can overflow.
 */
final class YamlTree {

  private static final int MAX_DEPTH = 64;

  private final String file;
  private final List<String> lines;
  private final Iterator<Event> events;
  private final Consumer<Diagnostic> problems;
  private Optional<Span> lastQuoted = Optional.empty();

  YamlTree(SourceFile file, Iterator<Event> events, Consumer<Diagnostic> problems) {
    this.file = file.path();
    this.lines = file.text().lines().toList();
    this.events = events;
    this.problems = problems;
  }

  Optional<YamlNode.Mapping> document() {
    events.next();
    Event first = events.next();
    if (!(first instanceof DocumentStartEvent)) {
      throw refusal(
          "Empty file", "A definition begins with what it is, as in \"object: ticket\".", first);
    }
    YamlNode root = node(events.next(), 1);
    events.next();
    Event last = events.next();
    if (last instanceof DocumentStartEvent) {
      throw refusal(
          "Several documents", "A file holds one definition; \"---\" has no place in it.", last);
    }
    if (root instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.accept(
        Diagnostic.error(
            "Wrong shape",
            "A definition is a list of keys with values, as in \"object: ticket\".",
            root.span()));
    return Optional.empty();
  }

  /** The last text in quotes that was read before the reading ended. */
  Optional<Span> lastQuoted() {
    return lastQuoted;
  }

  private YamlNode node(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw refusal(
          "Nested too deep", "A definition may be nested " + MAX_DEPTH + " levels at most.", event);
    }
    refuseMarks(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof SequenceStartEvent) {
      return sequence(event, depth);
    }
    return mapping(event, depth);
  }

  private YamlNode sequence(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new YamlNode.Sequence(items, span(start, event));
  }

  private YamlNode.Mapping mapping(Event start, int depth) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (key instanceof YamlNode.Scalar name) {
        put(entries, new YamlNode.Entry(name, value));
      } else {
        problems.accept(Diagnostic.error("Wrong shape", "A key is a single word.", key.span()));
      }
      event = events.next();
    }
    return new YamlNode.Mapping(entries, span(start, event));
  }

  private void put(SequencedMap<String, YamlNode.Entry> entries, YamlNode.Entry entry) {
    YamlNode.Entry earlier = entries.putIfAbsent(entry.name(), entry);
    if (earlier != null) {
      problems.accept(
          Diagnostic.error(
              "Duplicate key",
              "The key \"%s\" stands already in line %d."
                  .formatted(entry.name(), earlier.key().span().start().line()),
              entry.key().span()));
    }
  }

  private YamlNode.Scalar scalar(ScalarEvent event) {
    YamlNode.Style style =
        switch (event.getScalarStyle()) {
          case PLAIN -> YamlNode.Style.PLAIN;
          case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> YamlNode.Style.DOUBLE_QUOTED;
          case LITERAL -> YamlNode.Style.LITERAL;
          case FOLDED, JSON_SCALAR_STYLE -> YamlNode.Style.FOLDED;
        };
    Span span = span(event, event);
    if (style == YamlNode.Style.SINGLE_QUOTED || style == YamlNode.Style.DOUBLE_QUOTED) {
      lastQuoted = Optional.of(span);
    }
    boolean literal = style == YamlNode.Style.LITERAL;
    return new YamlNode.Scalar(
        event.getValue(), style, literal ? YamlSpans.literal(span, lines) : span);
  }

  private void refuseMarks(Event event) {
    if (event instanceof AliasEvent) {
      throw refusal(
          "Alias",
          "Definitions have no aliases (\"*name\"): write the value where it is meant.",
          event);
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw refusal(
          "Anchor",
          "Definitions have no anchors (\"&name\"): write the value where it is meant.",
          event);
    }
    if (hasTag(event)) {
      throw refusal(
          "Tag",
          "Definitions have no tags. An expression that begins with \"!\" stands in single quotes.",
          event);
    }
  }

  private static boolean hasTag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag().isPresent();
      case SequenceStartEvent sequence -> sequence.getTag().isPresent();
      case MappingStartEvent mapping -> mapping.getTag().isPresent();
      default -> false;
    };
  }

  private YamlRefusal refusal(String summary, String detail, Event event) {
    return new YamlRefusal(Diagnostic.error(summary, detail, span(event, event)));
  }

  private Span span(Event start, Event end) {
    return YamlSpans.between(file, start.getStartMark(), end.getEndMark());
  }
}
