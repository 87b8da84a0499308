package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;

/**
 * One release as a list shows it.
 *
 * @param at ISO 8601
 * @param kind in lower case: {@code files}, {@code publish}, {@code rollback}, {@code overlay}
 * @param comment blank when there is none
 */
record ReleaseLine(
    String app, long number, String version, String at, String by, String kind, String comment) {

  static ReleaseLine of(Json json) {
    return new ReleaseLine(
        json.at("app").text(),
        json.at("release").number(),
        json.at("version").text(),
        json.at("at").text(),
        json.at("by").text(),
        json.at("kind").text(),
        json.at("comment").text());
  }

  Json json() {
    return Json.object()
        .with("app", Json.of(app))
        .with("release", Json.of(number))
        .with("version", Json.of(version))
        .with("at", Json.of(at))
        .with("by", Json.of(by))
        .with("kind", Json.of(kind))
        .with("comment", Json.of(comment));
  }
}
