package io.formwork.launcher.release;

import io.formwork.core.store.Journal;
import io.formwork.launcher.json.Json;
import java.util.Optional;

/**
 * What was found when the journal of an application was held against its seals.
 *
 * @param broken the first entry that does not fit, in words
 */
record ChainLine(String app, long records, long entries, Optional<String> broken) {

  static ChainLine of(String app, Journal.Chains chains) {
    return new ChainLine(
        app,
        chains.records(),
        chains.entries(),
        chains
            .broken()
            .map(one -> words(one.record().toString(), one.number(), one.at().toString())));
  }

  static ChainLine of(Json json) {
    Json broken = json.at("broken");
    return new ChainLine(
        json.at("app").text(),
        json.at("records").number(),
        json.at("entries").number(),
        broken.members().isEmpty()
            ? Optional.empty()
            : Optional.of(
                words(
                    broken.at("object").text() + "/" + broken.at("id").number(),
                    broken.at("entry").number(),
                    broken.at("at").text())));
  }

  private static String words(String record, long entry, String at) {
    return "entry %d of %s, made at %s".formatted(entry, record, at);
  }

  String text() {
    return broken
        .map(entry ->
            ("%s: broken at %s. It was changed, or the one before it was taken out;"
                    + " compare it with a backup.%n")
                .formatted(app, entry))
        .orElseGet(
            () -> "%s: whole, %d entries about %d records.%n".formatted(app, entries, records));
  }

  Json json() {
    return Json.object()
        .with("app", Json.of(app))
        .with("records", Json.of(records))
        .with("entries", Json.of(entries))
        .with("broken", Json.of(broken.orElse("")));
  }
}
