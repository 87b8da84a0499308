package io.formwork.launcher.scaffold;

/** Which files a first draft of each kind has, and what is left to do once they are written. */
final class Scaffolds {

  private static final String OWN = "model-definitions/$name/app.yaml";
  private static final String MODEL = "model-definitions/$app/";
  private static final String PROCESSES = "process-definitions/$app/";
  private static final String RULES = "rules/$app/$name.yaml";
  private static final String SEEDS = "seeds/$app/$name.yaml";
  private static final String SCREENS = "ui-definitions/$app/";
  private static final String MENU =
      "A role shows it under `menu`, or begins with it: `starts_at: $name`.";

  private Scaffolds() {}

  static Sketch of(Wish wish) {
    return switch (wish.kind()) {
      case APP -> app();
      case PACKAGE ->
          Sketch.of(OWN, "package.yaml")
              .next("An application has what lies in it once its app.yaml says `uses: [$name]`.");
      case OVERLAY ->
          Sketch.of(OWN, "overlay.yaml")
              .next("Below its folders, write of the definitions of $app only what changes.");
      case OBJECT -> object();
      case MIXIN ->
          Sketch.of(MODEL + "mixins/$name.yaml", "mixin.yaml")
              .next("An object has it once it says `mixins: $name`.");
      case CHOICES ->
          Sketch.of(MODEL + "choices/$name.yaml", "choices.yaml")
              .next("A field offers them: `{ type: choice, choices: $name }`.");
      case FILE_CLASS ->
          Sketch.of(MODEL + "file_classes/$name.yaml", "file_class.yaml")
              .next(
                  "A field holds its files: `{ type: file, file_class: $name }`. Then take `accepts` away.");
      case ROLE ->
          Sketch.of(MODEL + "roles/$name.yaml", "role.yaml")
              .next(
                  "Administrators give it to people; a seed of users does with `roles: [$name]`.");
      case CALENDAR ->
          Sketch.of(MODEL + "calendars/$name.yaml", "calendar.yaml")
              .next("Clocks, timers and app.yaml name it: `calendar: $name`.");
      case VIEW -> view(wish.look());
      case DASHBOARD -> Sketch.of(SCREENS + "dashboards/$name.yaml", "dashboard.yaml").next(MENU);
      case PAGE -> Sketch.of(SCREENS + "pages/$name.yaml", "page.yaml").next(MENU);
      case PROCESS -> process();
      case NOTIFICATION ->
          Sketch.of(PROCESSES + "notifications/$name.yaml", "notification.yaml")
              .next(
                  "It tells whoever creates a record. Other events: docs/reference/notification.md.");
      case WEBHOOK ->
          Sketch.of(PROCESSES + "webhooks/$name.yaml", "webhook.yaml")
              .next("Tell the server about the host and the secret: docs/webhooks.md.");
      case STRATEGY ->
          Sketch.of(RULES, "strategy.yaml")
              .next(
                  "A service task chooses by it: `{ assign: FIELD, strategy: $name }`. Then take"
                      + " `accepts` away.");
      case TABLE ->
          Sketch.of(RULES, "table.yaml")
              .next("Above its last row, write a row for each case; the first that holds decides.");
      case CLOCK ->
          Sketch.of(RULES, "clock.yaml")
              .next("Lists and forms show it: `$name.due`, `$name.breached`.");
      case SEED ->
          Sketch.of(SEEDS, "seed.yaml")
              .next("A release loads its records once, and again when they change.");
      case SCENARIO ->
          Sketch.of(PROCESSES + "scenarios/$name.yaml", "scenario.yaml")
              .next("Play it: ./formwork play $folder");
      case DEMO ->
          Sketch.of(SEEDS, "demo.yaml").next("It is played before the first start with this data.");
      case TEXTS ->
          Sketch.of(SCREENS + "texts/$name.yaml", "texts.yaml")
              .next("./formwork check $folder names the texts that are missing, as warnings.");
    };
  }

  private static Sketch app() {
    String model = "model-definitions/$name/";
    return Sketch.of(model + "app.yaml", "app/app.yaml")
        .and(model + "objects/$object.yaml", "app/item.yaml")
        .and(model + "roles/member.yaml", "app/member.yaml")
        .and(model + "roles/manager.yaml", "app/manager.yaml")
        .and("ui-definitions/$name/views/$object_list.yaml", "app/list.yaml")
        .and("ui-definitions/$name/views/$object_form.yaml", "app/form.yaml")
        .and("seeds/$name/people.yaml", "app/people.yaml")
        .next(
            """
            Run it, and sign in as "admin" or "member" with the password "demo":

              ./formwork run --definitions $folder --watch\
            """);
  }

  private static Sketch object() {
    return Sketch.of(MODEL + "objects/$name.yaml", "object.yaml")
        .and(SCREENS + "views/$name_form.yaml", "object_form.yaml")
        .and(SCREENS + "views/$name_list.yaml", "object_list.yaml")
        .next(
            """
            Nobody may see it yet. In a role (model-definitions/$app/roles) say who may:

              policies:
                $name: { read: all, create: all, update: all }
              menu: [$name_list]\
            """);
  }

  private static Sketch view(Wish.Look look) {
    String place = SCREENS + "views/$name.yaml";
    return switch (look) {
      case LIST -> Sketch.of(place, "list.yaml").next(MENU);
      case BOARD -> Sketch.of(place, "board.yaml").next(MENU);
      case FORM -> Sketch.of(place, "form.yaml").next("A list opens it: `form: $name`.");
    };
  }

  private static Sketch process() {
    return Sketch.of(PROCESSES + "$name.bpmn", "process.bpmn")
        .and(PROCESSES + "$name.yaml", "process.yaml")
        .next(
            "Draw on in $name.bpmn with any BPMN modeller; under `nodes`, say what each node means.");
  }
}
