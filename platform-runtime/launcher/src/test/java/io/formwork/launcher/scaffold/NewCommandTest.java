package io.formwork.launcher.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.author.FormatCommand;
import io.formwork.launcher.check.CheckCommand;
import io.formwork.metadata.definition.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is drafted is right at once, whatever stands there already. */
class NewCommandTest {

  @TempDir private Path folder = Path.of("");

  private final StringWriter printed = new StringWriter();
  private String refused = "";

  @BeforeEach
  void app() {
    create("app lending --of device");
  }

  @Test
  void anApplicationIsRightAtOnce() {
    assertTrue(
        printed.toString().contains("formwork run --definitions " + folder), printed::toString);
    assertRight(7);
  }

  @Test
  void oneOfEveryKindIsRightAtOnce() {
    List<String> wishes = new ArrayList<>();
    Arrays.stream(Kind.values()).map(NewCommandTest::wish).forEach(wishes::addAll);
    wishes.forEach(this::create);
    // What has words of its own would miss them in Russian.
    assertTrue(wishes.getLast().startsWith("texts ru"), wishes.getLast());
    assertTrue(Files.exists(folder.resolve("ui-definitions/lending/texts/ru.yaml")));
    remove("ui-definitions/lending/texts/ru.yaml");
    assertRight(39);
  }

  /** What to say for one of the kind, in an application whose object is called device. */
  private static List<String> wish(Kind kind) {
    return switch (kind) {
      case APP -> List.of("app desk");
      case VIEW ->
          List.of(
              "view devices --of device --app lending",
              "view device_card --as form --of device --app lending",
              "view device_board --as board --of device --app lending");
      case TABLE -> List.of("table notes --field note --of device --app lending");
      case TEXTS -> List.of("texts ru --app lending");
      case PACKAGE, OVERLAY, OBJECT, MIXIN, CHOICES, FILE_CLASS, ROLE, CALENDAR ->
          List.of(named(kind));
      case DASHBOARD, PAGE, PROCESS -> List.of(named(kind));
      case NOTIFICATION, WEBHOOK, STRATEGY, CLOCK, SEED, SCENARIO, DEMO -> List.of(named(kind));
    };
  }

  private static String named(Kind kind) {
    return "%s my_%1$s --of device --app lending".formatted(kind.word());
  }

  @Test
  void aNewObjectIsSeenOnceTheRoleSaysWhatItWasTold() throws IOException {
    create("object room");
    assertTrue(printed.toString().contains("    room: { read: all, create: all, update: all }\n"));
    assertTrue(printed.toString().contains("  menu: [room_list]\n"));
    Path role = folder.resolve("model-definitions/lending/roles/member.yaml");
    Files.writeString(
        role,
        Files.readString(role)
            .replace("  user:", "  room: { read: all, create: all, update: all }\n  user:")
            .replace("my_tasks]", "room_list]"));
    assertRight(10);
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Path view = folder.resolve("ui-definitions/lending/views/device_list.yaml");
    String before = Files.readString(view);
    assertRefused("view device_list", "There is " + view + " already; nothing was written.");
    assertEquals(before, Files.readString(view));
  }

  @Test
  void whatIsMisspelledIsTold() {
    assertRefused(
        "objct room", "There is no kind of definition \"objct\". Did you mean \"object\"?");
    assertRefused("object Room", "Did you mean \"room\"?");
    assertRefused("object class", "\"class\" is a word of the platform's own.");
    assertRefused(
        "view mine --of devise", "lending has no object \"devise\". Did you mean \"device\"?");
    assertRefused("view mine --app landing", "Did you mean \"lending\"?");
    assertRefused("table notes", "name that field with --field: name, note.");
    assertRefused("table notes --field nte", "Did you mean \"note\"?");
    create("object room");
    assertRefused("view mine", "Say which object it is about: --of device, room.");
    assertRefused("clock late --of room", "The object \"room\" has no states.");
  }

  @Test
  void whatHasMistakesIsMendedFirst() throws IOException {
    Files.writeString(folder.resolve("model-definitions/lending/roles/guest.yaml"), "role: gest\n");
    assertRefused("choices size", "Mend them first.");
  }

  private void create(String words) {
    assertEquals(0, run(new NewCommand(), words + " --definitions " + folder), printed::toString);
  }

  private void assertRefused(String words, String reason) {
    refused = "";
    assertEquals(1, run(new NewCommand(), words + " --definitions " + folder), words);
    assertTrue(refused.contains(reason), refused);
  }

  private void assertRight(int files) {
    printed.getBuffer().setLength(0);
    assertEquals(0, run(new CheckCommand(), folder.toString()));
    assertEquals("Checked %d files: nothing is wrong.\n".formatted(files), printed.toString());
    assertEquals(0, run(new FormatCommand(), "--check " + folder), printed::toString);
  }

  private int run(Callable<Integer> command, String words) {
    CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(printed, true));
    line.setExecutionExceptionHandler((problem, failed, parsed) -> {
      if (!(problem instanceof Refusal refusal)) {
        throw problem;
      }
      refused = refusal.sentence();
      return 1;
    });
    return line.execute(words.split(" "));
  }

  private void remove(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
