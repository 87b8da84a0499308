package io.formwork.persistence.schema;

import java.util.List;

/**
 * The tables in which the engine keeps what happens in an application: the journal, processes,
 * tasks, inboxes. Their names begin with {@code fw_}, which no object's may.
 */
final class SystemTables {

  private static final String MOMENT = "timestamp with time zone";

  private SystemTables() {}

  static List<Table> of(String app) {
    return List.of(
        journal(app),
        journalFields(app),
        deleted(app),
        instances(app),
        steps(app),
        tasks(app),
        notifications(app));
  }

  private static Table journal(String app) {
    return Table.of(app, "fw_journal")
        .identity()
        .column("object", "text")
        .column("record_id", "bigint")
        .column("at", MOMENT)
        .column("person", "bigint")
        .column("person_name", "text")
        .column("substitute", "bigint")
        .column("substitute_name", "text")
        .column("key", "bigint")
        .column("key_name", "text")
        .column("cause", "text")
        .column("address", "text")
        .column("operation", "text")
        .column("release", "bigint")
        .column("hash", "bytea")
        .column("channel", "text")
        .index("record", "(\"object\", \"record_id\", \"id\")")
        .appendOnly()
        .build(app + ".fw_journal");
  }

  private static Table journalFields(String app) {
    return Table.of(app, "fw_journal_field")
        .column("entry", "bigint")
        .column("position", "bigint")
        .column("field", "text")
        .column("kind", "text")
        .column("before", "text")
        .column("after", "text")
        .column("rule", "text")
        .key("entry", "position")
        .index("number", "(\"field\", \"after\") WHERE \"kind\" = 'WHOLE'")
        .appendOnly()
        .build(app + ".fw_journal_field");
  }

  private static Table deleted(String app) {
    return Table.of(app, "fw_deleted")
        .column("object", "text")
        .column("record_id", "bigint")
        .column("version", "bigint")
        .column("root_object", "text")
        .column("root_id", "bigint")
        .column("place", "bigint")
        .column("name", "text")
        .column("at", MOMENT)
        .column("person", "bigint")
        .column("person_name", "text")
        .column("keep_until", MOMENT)
        .column("release", "bigint")
        .column("fields", "text[]")
        .column("kinds", "text[]")
        .column("held", "text[]")
        .key("object", "record_id")
        .index("root", "(\"root_object\", \"root_id\", \"place\")")
        .index("time", "(\"object\", \"at\") WHERE \"place\" = 0")
        .index("end", "(\"keep_until\")")
        .build(app + ".fw_deleted");
  }

  private static Table instances(String app) {
    return Table.of(app, "fw_process_instance")
        .column("id", "text")
        .column("process", "text")
        .column("version", "text")
        .column("object", "text")
        .column("record_id", "bigint")
        .column("state", "bytea")
        .column("started", MOMENT)
        .column("ended", MOMENT)
        .key("id")
        .index("record", "(\"object\", \"record_id\")")
        .build(app + ".fw_process_instance");
  }

  private static Table steps(String app) {
    return Table.of(app, "fw_process_step")
        .identity()
        .column("instance", "text")
        .column("node", "text")
        .column("entered", "boolean")
        .column("at", MOMENT)
        .index("instance", "(\"instance\", \"id\")")
        .build(app + ".fw_process_step");
  }

  private static Table tasks(String app) {
    return Table.of(app, "fw_task")
        .column("id", "text")
        .column("instance", "text")
        .column("process", "text")
        .column("version", "text")
        .column("node", "text")
        .column("object", "text")
        .column("record_id", "bigint")
        .column("role", "text")
        .column("assignee", "bigint")
        .column("created", MOMENT)
        .column("due", MOMENT)
        .column("closed", MOMENT)
        .column("outcome", "text")
        .column("closed_by", "bigint")
        .key("id")
        .index("record", "(\"object\", \"record_id\")")
        .index("open_of_assignee", "(\"assignee\") WHERE \"closed\" IS NULL")
        .index("open_of_role", "(\"role\") WHERE \"closed\" IS NULL")
        .build(app + ".fw_task");
  }

  private static Table notifications(String app) {
    return Table.of(app, "fw_notification")
        .identity()
        .column("user_id", "bigint")
        .column("notification", "text")
        .column("object", "text")
        .column("record_id", "bigint")
        .column("subject", "text")
        .column("body", "text")
        .column("at", MOMENT)
        .column("read", MOMENT)
        .index("user", "(\"user_id\", \"id\")")
        .index("unread", "(\"user_id\") WHERE \"read\" IS NULL")
        .index("record", "(\"object\", \"record_id\")")
        .build(app + ".fw_notification");
  }
}
