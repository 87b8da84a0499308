package io.formwork.testkit.proof;

import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An application that nobody would write: roles with any number of grants over rows, fields and
 * states that overlap, exclude and contradict one another.
 */
public final class RandomApplication {

  public static final String NAME = "nasty";

  private static final int ROLES = 8;
  private static final List<String> ACTIONS = List.of("read", "export", "update", "create");
  private static final List<String> APART = List.of("history", "search");
  private static final List<String> WORDS = List.of("code", "secret", "remark");
  private static final List<String> FIELDS =
      List.of(
          "code", "secret", "remark", "stamp", "level", "open", "tone", "boss", "parent", "unit",
          "status", "papers");
  private static final List<String> OF_CASE =
      List.of(
          "boss == me",
          "boss != me",
          "level > 20",
          "open",
          "!open",
          "tone == \"red\"",
          "tone in [\"red\", \"blue\"] && open",
          "parent.open",
          "parent.boss == me || level < 100",
          "parent == null",
          "secret == null || boss == me",
          "me.name == \"Ann\" && open",
          "status_kind != \"final\"",
          "!(parent.tone == tone)",
          "unit in my_units",
          "unit in managed_units || open",
          "!(boss.unit in my_units)");
  private static final List<String> STATES = List.of("begun", "moved", "ended");

  private final Random random;
  private final RandomViews views;

  public RandomApplication(long seed) {
    this.random = new Random(seed);
    this.views = new RandomViews(new Random(seed), ROLES);
  }

  /** As it is held against the referee. */
  Play play() {
    List<String> logins = new ArrayList<>();
    for (int index = 1; index <= ROLES; index++) {
      logins.add("person" + index);
    }
    logins.add(RandomPeople.KEEPER);
    return new Play(
        source(),
        NAME,
        List.of("people", "units", "workplaces", "substitutions"),
        logins,
        List.of("item", "item_notes"),
        RandomPeople.KEEPER,
        RandomPeople.STANDINGS);
  }

  /** Its definitions, always the same for one number. */
  public DefinitionSource source() {
    List<SourceFile> files = new ArrayList<>();
    add(
        files,
        "model-definitions/nasty/app.yaml",
        """
        app: nasty
        version: 1.0.0
        language: en
        timezone: Europe/Moscow
        settings:
          told: { type: url, default: "https://told.nasty.example/hook" }
        """);
    add(
        files,
        "model-definitions/nasty/choices/tone.yaml",
        "choices: tone\nvalues:\n  red: { title: Red }\n  blue: { title: Blue }\n  grey: { title: Grey }\n");
    add(files, "model-definitions/nasty/file_classes/paper.yaml", RandomItem.papers(ROLES));
    add(files, "model-definitions/nasty/objects/item.yaml", RandomItem.DEFINITION);
    for (int index = 1; index <= ROLES; index++) {
      add(files, "model-definitions/nasty/roles/role%d.yaml".formatted(index), role(index));
    }
    for (int index = 1; index <= RandomProcess.TELLERS; index++) {
      add(files, "model-definitions/nasty/roles/teller%d.yaml".formatted(index), teller(index));
    }
    add(files, "model-definitions/nasty/roles/keeper.yaml", RandomPeople.keeper());
    add(files, "model-definitions/nasty/objects/unit.yaml", "object: unit\nfields: {}\n");
    add(
        files,
        "model-definitions/nasty/objects/substitution.yaml",
        "object: substitution\nfields:\n  reason: { type: text }\n");
    RandomPeople.seeds(ROLES)
        .forEach((name, text) -> add(files, "seeds/nasty/" + name + ".yaml", text));
    views.files().forEach((path, text) -> add(files, path, text));
    new RandomProcess(random, FIELDS).files().forEach((path, text) -> add(files, path, text));
    return () -> List.copyOf(files);
  }

  private static void add(List<SourceFile> files, String path, String text) {
    files.add(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  private String role(int number) {
    StringBuilder text = new StringBuilder("role: role%d\n".formatted(number));
    if (number > 2 && random.nextInt(3) == 0) {
      text.append("includes: role%d\n".formatted(1 + random.nextInt(number - 1)));
    }
    text.append("policies:\n  item:\n");
    ACTIONS.forEach(
        action -> text.append("    %s: [%s]\n".formatted(action, grants(fields(action)))));
    APART.forEach(action -> text.append(apart(action)));
    text.append("  item.notes:\n    read: [%s]\n".formatted(ofNotes()));
    text.append("    export: [%s]\n".formatted(ofNotes()));
    text.append(
        "  user: { read: { only: [%s] } }\n".formatted(some(List.of("login", "name", "email"))));
    String more = views.inMenu() ? ", " + RandomViews.CHOSEN : "";
    return text.append("starts_at: items\nmenu: [items, my_tasks%s]\n".formatted(more)).toString();
  }

  /** As which a program outside reads: each field could be read, if only of enormous items. */
  private String teller(int number) {
    return "role: teller%d\npolicies: { item: { read: [%s, { where: 'level > 900000000' }] } }\n"
        .formatted(number, grants(FIELDS));
  }

  /** Three in five say nothing of it. */
  private String apart(String action) {
    return switch (random.nextInt(5)) {
      case 0 -> "    %s: none\n".formatted(action);
      case 1 -> "    %s: [%s]\n".formatted(action, grants(fields(action)));
      default -> "";
    };
  }

  /** What may be granted so. */
  private static List<String> fields(String action) {
    return switch (action) {
      case "search" -> WORDS;
      case "create", "update" -> FIELDS.stream().filter(field -> !field.equals("status")).toList();
      default -> FIELDS;
    };
  }

  private String grants(List<String> fields) {
    List<String> grants = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int index = 0; index < count; index++) {
      List<String> parts = new ArrayList<>();
      if (random.nextInt(4) > 0) {
        parts.add("where: '%s'".formatted(OF_CASE.get(random.nextInt(OF_CASE.size()))));
      }
      if (random.nextInt(3) > 0) {
        parts.add("only: [%s]".formatted(some(fields)));
      }
      if (random.nextInt(3) == 0 || parts.isEmpty()) {
        parts.add("in: [%s]".formatted(some(STATES)));
      }
      grants.add("{ " + String.join(", ", parts) + " }");
    }
    return String.join(", ", grants);
  }

  private String ofNotes() {
    return switch (random.nextInt(4)) {
      case 0 -> "{ where: '!loud' }";
      case 1 -> "{ where: 'by == me' }, { only: [words], where: 'item.open' }";
      case 2 -> "{ only: [loud] }";
      default -> "{ where: 'item.boss == me || loud' }";
    };
  }

  private String some(List<String> of) {
    List<String> some = new ArrayList<>(of);
    while (some.size() > 1 && random.nextBoolean()) {
      some.remove(random.nextInt(some.size()));
    }
    return String.join(", ", some);
  }
}
