package io.formwork.language;

import io.formwork.metadata.definition.Anatomy;
import io.formwork.metadata.definition.Descriptor;
import io.formwork.metadata.definition.Key;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.resolve.AddressNote;
import io.formwork.metadata.resolve.NameNote;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands at a place, in words, and where it is defined. */
record Explanation(Understanding understood, String path, Position position) {

  /** Markdown: what a key does, or what bears a name. */
  Optional<String> words() {
    return key().or(this::name).or(this::word);
  }

  Optional<Span> origin() {
    return understood
        .name(path, position)
        .flatMap(NameNote::bearer)
        .flatMap(bearer -> understood.origin(path, bearer))
        .or(() -> understood.word(path, position).map(AddressNote::span));
  }

  private Optional<String> word() {
    return understood
        .word(path, position)
        .map(note -> "**%s** (`%s`)".formatted(note.title(), note.address()));
  }

  private Optional<String> name() {
    return understood
        .name(path, position)
        .flatMap(note -> note.bearer().map(bearer -> words(note.what(), bearer)));
  }

  private static String words(String what, NameNote.Bearer bearer) {
    return bearer.title().isEmpty() ? what : "%s **%s**".formatted(what, bearer.title());
  }

  private Optional<String> key() {
    List<String> found = new ArrayList<>();
    Anatomy.Visitor finder =
        new Anatomy.Visitor() {
          @Override
          public void entry(YamlNode.Entry entry, Key key, Descriptor descriptor) {
            if (entry.key().span().covers(path, position)) {
              found.add(words(key, descriptor));
            }
          }
        };
    understood
        .document(path)
        .ifPresent(document -> Anatomy.visit(document.content(), document.kind(), finder));
    return found.stream().findFirst();
  }

  private static String words(Key key, Descriptor descriptor) {
    return "**%s** of %s: %s\n\nHere stands %s."
        .formatted(key.name(), descriptor.thing(), key.documentation(), key.shape().said());
  }
}
