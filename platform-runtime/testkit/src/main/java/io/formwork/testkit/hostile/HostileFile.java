package io.formwork.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file that is made to harm.
 *
 * @param what is wrong with it
 * @param way in which it is sent
 * @param name that it is sent with
 * @param inert whether it may be taken, because it harms only whoever would run it: a picture that
 *     is a page too, a name that is cleaned
 */
public record HostileFile(
    String what, Way way, String name, Supplier<byte[]> content, boolean inert) {

  /** Through what it comes. */
  public enum Way {
    UPLOAD,
    IMPORT,
    PACKAGE
  }

  /** One that must be refused. */
  static HostileFile refused(Way way, String what, String name, byte[] content) {
    return new HostileFile(what, way, name, () -> content, false);
  }

  /** One that may be taken and must then lie still. */
  static HostileFile inert(Way way, String what, String name, byte[] content) {
    return new HostileFile(what, way, name, () -> content, true);
  }

  /** All of them. */
  public static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>(HostileUploads.all());
    all.addAll(HostileTables.all());
    all.addAll(HostilePackages.all());
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return way + " " + what;
  }
}
