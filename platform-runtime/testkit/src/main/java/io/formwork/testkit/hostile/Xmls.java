package io.formwork.testkit.hostile;

/** XML that asks its reader for more than it says. */
final class Xmls {

  private static final int GENERATIONS = 12;

  private Xmls() {}

  /** Entities that are made of ten of the ones before. */
  static String laughs(String root) {
    StringBuilder types = new StringBuilder("<!ENTITY l0 \"lol\">");
    for (int at = 1; at < GENERATIONS; at++) {
      types.append("<!ENTITY l%d \"%s\">".formatted(at, ("&l" + (at - 1) + ";").repeat(10)));
    }
    return "<?xml version=\"1.0\"?><!DOCTYPE %1$s [%2$s]><%1$s>&l%3$d;</%1$s>"
        .formatted(root, types, GENERATIONS - 1);
  }

  /** An entity that is a file of the machine. */
  static String file(String root) {
    return "<?xml version=\"1.0\"?><!DOCTYPE %1$s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><%1$s>&x;</%1$s>"
        .formatted(root);
  }

  /** A DTD that would be fetched. */
  static String fetched(String root) {
    return "<?xml version=\"1.0\"?><!DOCTYPE %1$s SYSTEM \"http://127.0.0.1:1/x.dtd\"><%1$s/>"
        .formatted(root);
  }
}
