package io.formwork.testkit;

/**
 * The application of loaned things with settings, which a keeper administers and a guest does not.
 */
final class SettledLoans {

  private static final String FOLDER = "model-definitions/loans/";

  private SettledLoans() {}

  static Loans files() {
    return Loans.asShipped()
        .edited(
            Loans.APP,
            "calendar: always",
            """
            calendar: always
            settings:
              shortest: { type: integer, title: Короткое название, default: 3, min: 1 }
              shown: { type: choice, choices: whereabouts, title: Показывать, default: free }
              kept: { type: duration, title: Хранится, default: 3d, min: 1h, max: 30d }
            """)
        .edited(
            Loans.ITEM,
            "lifecycle:",
            """
            checks:
              named:
                require: size(name) >= settings.shortest
                message: Название слишком короткое.
                field: name
              fresh:
                require: created_at > now - settings.kept
                message: Слишком старая запись.
            lifecycle:
            """)
        .edited(FOLDER + "roles/keeper.yaml", "policies:", "administers: true\npolicies:")
        .edited(
            "ui-definitions/loans/views/items.yaml",
            "form:",
            "where: 'settings.shown == \"free\" && status == \"free\""
                + " || settings.shown == \"lent\" && status == \"lent\"'\nform:")
        .edited(
            "seeds/loans/keepers.yaml",
            "records:",
            "records:\n  - { login: petrov, name: Пётр Петров, roles: [guest] }")
        .with(
            FOLDER + "choices/whereabouts.yaml",
            """
            choices: whereabouts
            values:
              free: { title: На складе }
              lent: { title: Выданные }
            """)
        .with(
            FOLDER + "roles/guest.yaml",
            "role: guest\nstarts_at: items\nmenu: [items]\npolicies:\n  item: { read: all }\n");
  }
}
