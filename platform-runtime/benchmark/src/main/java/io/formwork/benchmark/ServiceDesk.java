package io.formwork.benchmark;

import io.formwork.launcher.database.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * An application whose object has no process but everything else: rights by row, field and state, a
 * decision table, checks, a number, a journal; and a million records in it, spread as in life: few
 * teams, few busy agents, some clients who write all the time and most who wrote once.
 */
final class ServiceDesk {

  static final int REQUESTS = Integer.getInteger("formwork.bench.requests", 1_000_000);
  static final int AGENTS = 200;
  private static final int CLIENTS = 50_000;

  private static final List<String> FILES =
      List.of(
          "model-definitions/service/app.yaml",
          "model-definitions/service/choices/area.yaml",
          "model-definitions/service/choices/priority.yaml",
          "model-definitions/service/choices/team.yaml",
          "model-definitions/service/objects/request.yaml",
          "model-definitions/service/objects/user.yaml",
          "model-definitions/service/roles/agent.yaml",
          "model-definitions/service/roles/client.yaml",
          "model-definitions/service/roles/manager.yaml",
          "rules/service/answer_time.yaml",
          "seeds/service/people.yaml",
          "ui-definitions/service/views/request_form.yaml",
          "ui-definitions/service/views/requests.yaml");

  private static final List<String> SUMMED =
      List.of("model-definitions/summed/app.yaml", "model-definitions/summed/objects/request.yaml");

  private static final List<String> FILL =
      List.of(
          """
          INSERT INTO fw."user" (version, login, name, language, active, created_at, updated_at)
          SELECT 1, 'agent' || n, 'Agent ' || n, 'en', true, now(), now()
          FROM generate_series(2, %d) n
          """
              .formatted(AGENTS),
          """
          INSERT INTO fw."user" (version, login, name, language, active, created_at, updated_at)
          SELECT 1, 'client' || n, 'Client ' || n, 'en', true, now(), now()
          FROM generate_series(2, %d) n
          """
              .formatted(CLIENTS),
          """
          INSERT INTO service.user_extension (user_id, roles, team)
          SELECT id, CASE WHEN login LIKE 'agent%' THEN ARRAY['agent'] ELSE ARRAY['client'] END,
            CASE WHEN login LIKE 'agent%' THEN (ARRAY['one', 'two', 'three', 'four'])[1 + substr(login, 6)::int % 4] END
          FROM fw."user" WHERE login LIKE 'agent_%' OR login LIKE 'client_%'
          """,
          """
          INSERT INTO fw.account (user_id, password, changed_at)
          SELECT u.id, known.password, now() FROM fw."user" u,
            (SELECT a.password FROM fw.account a JOIN fw."user" k ON k.id = a.user_id
              WHERE k.login = 'agent') known
          WHERE u.login LIKE 'agent_%'
          """,
          """
          INSERT INTO service.request (version, number, subject, description, area, priority, team,
            cost, answer_in, client, assignee, status, created_at, created_by, updated_at)
          SELECT 1, 'B-' || n,
            (ARRAY['Printer', 'Network', 'Screen', 'Password', 'Mail', 'Phone'])[1 + n % 6] || ' '
              || (ARRAY['is silent', 'burns', 'was lost', 'asks again', 'is slow'])[1 + n % 5]
              || ' in room ' || n % 997,
            CASE WHEN n % 3 = 0 THEN 'It began on Monday and has been so since, with pauses. ' || n END,
            (ARRAY['network', 'hardware', 'software', 'access'])[1 + n % 4],
            (ARRAY['low', 'normal', 'normal', 'normal', 'high', 'normal'])[1 + n % 6],
            (ARRAY['one', 'one', 'one', 'one', 'two', 'two', 'three', 'four'])[1 + n % 8],
            n % 10000 / 100.0, 86400000000,
            clients.ids[1 + floor(power(random(), 3) * (array_length(clients.ids, 1) - 1))::int],
            CASE WHEN n % 10 > 0 THEN
              agents.ids[1 + floor(power(random(), 2) * (array_length(agents.ids, 1) - 1))::int] END,
            CASE WHEN n <= :requests * 19 / 20 THEN 'done' ELSE (ARRAY['open', 'working', 'waiting'])[1 + n % 3] END,
            timestamptz '2023-01-01' + n * interval '90 seconds', clients.ids[1],
            timestamptz '2023-01-01' + n * interval '100 seconds'
          FROM generate_series(1, :requests) n,
            (SELECT array_agg(id ORDER BY id) ids FROM fw."user" WHERE login LIKE 'client%') clients,
            (SELECT array_agg(id ORDER BY id) ids FROM fw."user" WHERE login LIKE 'agent%') agents
          """
              .replace(":requests", Integer.toString(REQUESTS)),
          "CREATE SEQUENCE service.floor_number START 10000000",
          "VACUUM ANALYZE"); // or the database does it while something is measured

  private ServiceDesk() {}

  /** Writes the definitions into the folder. */
  static Path write(Path folder) throws IOException {
    for (String file : FILES) {
      copy(file, folder);
    }
    return folder;
  }

  /** The same, with summaries laid over. */
  static Path writeSummed(Path folder) throws IOException {
    for (String file : SUMMED) {
      copy(file, folder);
    }
    return write(folder);
  }

  private static void copy(String file, Path folder) throws IOException {
    Path place = folder.resolve(file);
    Files.createDirectories(place.getParent());
    try (InputStream in = ServiceDesk.class.getResourceAsStream("service/" + file)) {
      if (in == null) {
        throw new IOException("No resource " + file);
      }
      Files.copy(in, place);
    }
  }

  static void fill(DatabaseAddress address) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      for (String sql : FILL) {
        statement.execute(sql);
      }
    }
  }
}
