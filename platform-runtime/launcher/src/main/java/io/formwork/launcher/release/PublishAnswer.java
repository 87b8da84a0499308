package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a site answers to "do it". */
sealed interface PublishAnswer {

  /** It serves; the new releases by application, none when nothing had changed. */
  record Done(SequencedMap<String, Long> releases) implements PublishAnswer {
    public Done {
      releases = new LinkedHashMap<>(releases);
    }

    Json json() {
      return Json.object()
          .with(
              "releases",
              Json.of(
                  releases.entrySet().stream()
                      .map(one ->
                          Json.object()
                              .with("app", Json.of(one.getKey()))
                              .with("release", Json.of(one.getValue())))
                      .toList()));
    }
  }

  /** Something has moved since the plan was made, or it would lose data; whole sentences. */
  record Refused(List<String> reasons) implements PublishAnswer {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The definitions are wrong. */
  record Wrong(String report) implements PublishAnswer {}
}
