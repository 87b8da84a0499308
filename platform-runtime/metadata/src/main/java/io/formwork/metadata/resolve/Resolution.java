package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Names;
import io.formwork.metadata.model.Setting;
import java.time.ZoneId;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What every resolver of one application works with.
 *
 * @param outlines the objects with their fields, before any expression was read
 */
record Resolution(
    Written written,
    Labels labels,
    SystemTexts texts,
    SequencedMap<String, ObjectOutline> outlines,
    SequencedMap<String, Setting> settings,
    Names names,
    Expressions expressions,
    Literals literals,
    Lookup lookup,
    ZoneId timezone,
    Problems problems) {

  static Resolution of(Written written, String language, ZoneId timezone, Problems problems) {
    Labels labels = new Labels(language, written.texts(), problems);
    SystemTexts texts = new SystemTexts(language);
    var outlines = new Outlines(written, labels, texts, problems).all();
    Literals literals =
        new Literals(new OutlineNames(written, outlines, Map.of()), timezone, problems);
    var settings = new SettingResolver(written, labels, literals, problems).all();
    Names names = new OutlineNames(written, outlines, settings);
    return new Resolution(
        written,
        labels,
        texts,
        outlines,
        settings,
        names,
        new Expressions(names, labels, problems),
        literals,
        new Lookup(problems),
        timezone,
        problems);
  }
}
