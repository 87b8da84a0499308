package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.Presence;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code presence}: {@code true}, or the roles of those who see one another. */
record PresenceReader(Resolution resolution) {

  Presence of(ObjectOutline outline) {
    YamlNode.Mapping content = outline.written().content();
    List<YamlNode.Scalar> written = content.scalars("presence");
    if (written.isEmpty() || isWord(written, "false")) {
      return new Presence.None();
    }
    return isWord(written, "true") ? new Presence.Everybody() : roles(written);
  }

  private static boolean isWord(List<YamlNode.Scalar> written, String word) {
    return written.size() == 1 && written.getFirst().text().equals(word);
  }

  private Presence roles(List<YamlNode.Scalar> written) {
    Set<String> roles = new LinkedHashSet<>();
    for (YamlNode.Scalar name : written) {
      resolution
          .lookup()
          .find("role", resolution.written().byName(Kind.ROLE), name)
          .ifPresent(found -> roles.add(name.text()));
    }
    return new Presence.Roles(roles);
  }
}
