package io.formwork.testkit.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Views of an application made at random, which open to some of its roles. */
final class RandomViews {

  /** Opens to whoever has it in the menu. */
  static final String CHOSEN = "counted";

  private static final int HALLS = 3;

  private final Random random;
  private final List<String> roles;

  RandomViews(Random random, int roles) {
    this.random = random;
    this.roles = IntStream.rangeClosed(1, roles).mapToObj(number -> "role" + number).toList();
  }

  boolean inMenu() {
    return random.nextBoolean();
  }

  /** By their paths. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int index = 1; index <= HALLS; index++) {
      String name = "hall" + index;
      files.put(path("views", name), list(name));
    }
    files.put(path("views", "lanes"), board());
    files.put(path("views", "back_form"), form());
    files.put(path("pages", "lobby"), page());
    files.put(path("dashboards", CHOSEN), dashboard(CHOSEN));
    files.put(path("dashboards", "measured"), opened(dashboard("measured")));
    return files;
  }

  private static String path(String folder, String name) {
    return "ui-definitions/nasty/%s/%s.yaml".formatted(folder, name);
  }

  private String list(String name) {
    return opened(
        "view: %s\nlist: item\nform: item_form\ncolumns: [code, secret, level, boss.name]\n"
            .formatted(name));
  }

  private String board() {
    return opened(
        """
        view: lanes
        board: item
        lanes: status
        states: [begun, moved, ended]
        card: { title: code, subtitle: remark }
        form: item_form
        """);
  }

  private String form() {
    return opened("view: back_form\nform: item\nsections:\n  - rows: [[code, remark]]\n");
  }

  private String page() {
    return opened("page: lobby\nblocks:\n  - { link: items }\n");
  }

  private static String dashboard(String name) {
    return """
    dashboard: %s
    object: item
    measures:
      all: { title: All, count: all }
    charts:
      - { number: all }
    """
        .formatted(name);
  }

  /** Some roles come in, and not all. */
  private String opened(String view) {
    List<String> some = new ArrayList<>(roles);
    do {
      some.remove(random.nextInt(some.size()));
    } while (some.size() > 1 && random.nextInt(4) > 0);
    return view + "open_to: [%s]\n".formatted(String.join(", ", some));
  }
}
