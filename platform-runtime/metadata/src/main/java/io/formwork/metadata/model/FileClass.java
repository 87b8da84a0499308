package io.formwork.metadata.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class of files: what they may be, how large, and which role does what with them (S52 to S54,
 * X51). What is not granted is refused, whatever the policies of the object say.
 *
 * @param sizes role to the largest file that it may add, in bytes
 * @param size the same for every other role
 * @param may role to what it may do
 */
public record FileClass(
    String name,
    Label title,
    Set<FileFormat> formats,
    Map<String, Long> sizes,
    long size,
    Map<String, Set<Use>> may) {

  /** What the server takes at most, in bytes, and what holds when nothing else is written. */
  public static final long LARGEST = 100L * 1024 * 1024;

  public FileClass {
    formats = Ordered.copyOf(formats);
    sizes = Ordered.copyOf(sizes);
    may = Ordered.copyOf(may);
  }

  /** What a role may be let do with files of a class. */
  public enum Use {
    ADD,
    /** See it in the browser. */
    VIEW,
    DOWNLOAD,
    /** Take it out of the record, or put another in its place. */
    DELETE
  }

  /** Whether somebody with these roles may. */
  public boolean lets(Collection<String> roles, Use use) {
    return roles.stream().anyMatch(role -> may.getOrDefault(role, Set.of()).contains(use));
  }

  /** Whether files of the class exist for somebody with these roles. */
  public boolean isSeenBy(Collection<String> roles) {
    return lets(roles, Use.VIEW) || lets(roles, Use.DOWNLOAD);
  }

  /** The largest file that somebody with these roles may add, in bytes. */
  public long limit(Collection<String> roles) {
    return roles.stream()
        .filter(role -> may.getOrDefault(role, Set.of()).contains(Use.ADD))
        .mapToLong(role -> sizes.getOrDefault(role, size))
        .max()
        .orElse(0);
  }

  /** What names may end in, the usual endings first: {@code png}, {@code jpg}, {@code jpeg}. */
  public Stream<String> endings() {
    return formats.stream().flatMap(format -> format.endings().stream());
  }
}
