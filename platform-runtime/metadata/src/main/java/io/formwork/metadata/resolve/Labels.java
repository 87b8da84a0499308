package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Titles in all languages of the application: what stands in the definition, what the files of
 * texts say at the same address, and where nothing was written, a title made of the name. Remembers
 * where every address was written.
 */
final class Labels {

  private final String language;
  private final SequencedMap<String, SequencedMap<String, YamlNode.Scalar>> texts;
  private final Problems problems;
  private final Map<String, String> inherited = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Span> origins = new LinkedHashMap<>();

  Labels(
      String language,
      SequencedMap<String, SequencedMap<String, YamlNode.Scalar>> texts,
      Problems problems) {
    this.language = language;
    this.texts = texts;
    this.problems = problems;
  }

  /** The application's own language first, then those that it has texts in. */
  List<Locale> languages() {
    List<Locale> languages = new ArrayList<>();
    languages.add(Locale.forLanguageTag(language));
    texts.keySet().stream()
        .filter(code -> !code.equals(language))
        .forEach(code -> languages.add(Locale.forLanguageTag(code)));
    return languages;
  }

  /** What an object has of another has its texts too, unless it has texts of its own. */
  void inherit(String object, String base) {
    inherited.put(object, base);
  }

  /** A title; made of the name where nobody wrote one. */
  Label label(String address, Optional<YamlNode.Scalar> written, String name, Span origin) {
    origins.putIfAbsent(address, origin);
    known.add(address);
    Optional<String> own = own(address).or(() -> written.map(YamlNode.Scalar::text));
    written.ifPresent(text -> demandTranslations(address, text));
    if (own.isEmpty() && !language.equals(Locale.ENGLISH.getLanguage())) {
      missing(address, language, origin);
    }
    Label label = new Label(own.orElseGet(() -> humanised(name)), translations(address));
    problems.note(new AddressNote(origin, address, label.text()));
    return label;
  }

  /** A title that the platform has of its own, unless the definitions say another. */
  Label label(String address, Optional<YamlNode.Scalar> written, Label otherwise, Span origin) {
    origins.putIfAbsent(address, origin);
    known.add(address);
    written.ifPresent(text -> demandTranslations(address, text));
    Map<String, String> translations = new LinkedHashMap<>(otherwise.translations());
    if (written.isPresent()) {
      translations.clear();
    }
    translations.putAll(translations(address));
    Optional<String> own = own(address).or(() -> written.map(YamlNode.Scalar::text));
    Label label = new Label(own.orElse(otherwise.text()), translations);
    problems.note(new AddressNote(origin, address, label.text()));
    return label;
  }

  /** The same, without remembering or missing anything: for telling people of a thing. */
  Label titleOf(String address, Optional<YamlNode.Scalar> written, String name) {
    Optional<String> own = own(address).or(() -> written.map(YamlNode.Scalar::text));
    return new Label(own.orElseGet(() -> humanised(name)), translations(address));
  }

  /** A title that may be absent. */
  Optional<Label> optional(String address, Optional<YamlNode.Scalar> written) {
    known.add(address);
    return written.map(text -> label(address, written, text.text(), text.content()));
  }

  /**
   * Another text than a title, such as the words of a notification: language to what was written.
   */
  SequencedMap<String, YamlNode.Scalar> texts(String address, YamlNode.Scalar written) {
    known.add(address);
    origins.putIfAbsent(address, written.content());
    demandTranslations(address, written);
    SequencedMap<String, YamlNode.Scalar> all = new LinkedHashMap<>();
    all.put(language, written);
    texts.forEach((code, addresses) ->
        Optional.ofNullable(addresses.get(address)).ifPresent(t -> all.put(code, t)));
    return all;
  }

  /** Where each address was written. */
  Map<String, Span> origins() {
    return origins;
  }

  void origin(String address, Span span) {
    origins.putIfAbsent(address, span);
  }

  /**
   * Tells the texts that stand at addresses which nothing has.
   *
   * @param givenUp addresses that an upper layer has taken out, of which texts may be left below
   */
  void refuseStrangers(Set<String> givenUp) {
    texts.forEach((code, addresses) ->
        addresses.forEach((address, text) -> {
          if (!known.contains(address) && !isOf(givenUp, address)) {
            String detail =
                "Nothing has the address \"%s\".%s"
                    .formatted(address, Suggestion.sentence(address, known));
            problems.error("Unknown address", detail, text.span());
          }
        }));
  }

  private Optional<String> own(String address) {
    return text(language, address);
  }

  private Optional<String> text(String code, String address) {
    return Optional.ofNullable(texts.get(code))
        .flatMap(addresses ->
            Optional.ofNullable(addresses.get(address))
                .or(() -> ofBase(address).map(addresses::get)))
        .map(YamlNode.Scalar::text);
  }

  /** The same address of the object that is extended; the object's own title is its own. */
  private Optional<String> ofBase(String address) {
    int dot = address.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(inherited.get(address.substring(0, dot)))
            .map(base -> base + address.substring(dot));
  }

  private Map<String, String> translations(String address) {
    Map<String, String> translations = new LinkedHashMap<>();
    texts.keySet().stream()
        .filter(code -> !code.equals(language))
        .forEach(code -> text(code, address).ifPresent(text -> translations.put(code, text)));
    return translations;
  }

  private void demandTranslations(String address, YamlNode.Scalar written) {
    texts.keySet().stream()
        .filter(code -> !code.equals(language) && text(code, address).isEmpty())
        .forEach(code -> missing(address, code, written.content()));
  }

  private void missing(String address, String code, Span span) {
    String detail =
        "There is no text in \"%s\" for \"%s\"; people who read that language see another."
            .formatted(code, address);
    problems.accept(Diagnostic.warning("Missing text", detail, span).at(address));
  }

  /** {@code ticket_list} becomes {@code Ticket list}. */
  private static String humanised(String name) {
    String words = name.replace('_', ' ').strip();
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static boolean isOf(Set<String> givenUp, String address) {
    return givenUp.stream()
        .anyMatch(gone -> address.equals(gone) || address.startsWith(gone + "."));
  }
}
