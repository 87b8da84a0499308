package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that is not the same everywhere: in the last release that came from files, in the release
 * that serves, in the files of now.
 *
 * @param live what became of it in the running application since the last release from files
 * @param now what became of it in the files since then
 */
public record FileDifference(String path, Since live, Since now) {

  /** What became of a file. */
  public enum Since {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /** Whether both sides have touched the file and come to different ends. */
  public boolean clashes() {
    return live != Since.SAME && now != Since.SAME;
  }

  /** All files that changed on either side and do not agree now, by path. */
  public static List<FileDifference> between(
      ReleaseFiles base, ReleaseFiles live, ReleaseFiles now) {
    Map<String, String> before = base.hashes();
    Map<String, String> served = live.hashes();
    Map<String, String> given = now.hashes();
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(served.keySet());
    paths.addAll(given.keySet());
    List<FileDifference> differences = new ArrayList<>();
    for (String path : paths) {
      if (!Objects.equals(served.get(path), given.get(path))) {
        Optional<String> origin = Optional.ofNullable(before.get(path));
        differences.add(
            new FileDifference(
                path,
                since(origin, Optional.ofNullable(served.get(path))),
                since(origin, Optional.ofNullable(given.get(path)))));
      }
    }
    return differences;
  }

  private static Since since(Optional<String> before, Optional<String> after) {
    if (before.equals(after)) {
      return Since.SAME;
    }
    if (before.isEmpty()) {
      return Since.ADDED;
    }
    return after.isEmpty() ? Since.REMOVED : Since.CHANGED;
  }
}
