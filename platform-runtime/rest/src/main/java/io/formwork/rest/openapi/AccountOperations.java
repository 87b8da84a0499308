package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to sign in: passwords for others, and keys for programs and sessions, of one's own and of
 * others.
 */
final class AccountOperations {

  private static final String OWN = "/keys";
  private static final String OF_OTHERS = "/apps/{app}/accounts/{id}/keys";

  private static final String SESSIONS = "/sessions";
  private static final String SESSIONS_OF_OTHERS = "/apps/{app}/accounts/{id}/sessions";

  private AccountOperations() {}

  static List<Operation> all() {
    Stream<Operation> keys =
        Stream.concat(own(), ofOthers()).map(operation -> operation.under("keys"));
    Stream<Operation> sessions = sessions().map(operation -> operation.under("sessions"));
    return Stream.concat(Stream.of(password()), Stream.concat(keys, sessions)).toList();
  }

  private static Stream<Operation> sessions() {
    return Stream.of(
        Operation.of("GET", SESSIONS, "sessions", Each.PLATFORM)
            .answers(200, json("fw.sessions"))
            .fails(403),
        Operation.of("DELETE", SESSIONS, "sign_out_elsewhere", Each.PLATFORM)
            .answers(204)
            .fails(403),
        Operation.of("DELETE", SESSIONS + "/{session}", "end_session", Each.PLATFORM)
            .answers(204)
            .fails(403, 404),
        Operation.of("GET", SESSIONS_OF_OTHERS, "account_sessions", Each.APPLICATION)
            .needs(Need.ADMINISTER)
            .answers(200, json("fw.sessions")),
        Operation.of("DELETE", SESSIONS_OF_OTHERS, "sign_out_account", Each.APPLICATION)
            .needs(Need.ADMINISTER)
            .answers(204),
        Operation.of(
                "DELETE",
                SESSIONS_OF_OTHERS + "/{session}",
                "end_account_session",
                Each.APPLICATION)
            .needs(Need.ADMINISTER)
            .answers(204));
  }

  private static Operation password() {
    return Operation.of("POST", "/apps/{app}/accounts/{id}/password", "issue", Each.APPLICATION)
        .under("accounts")
        .needs(Need.ADMINISTER)
        .answers(201, json("fw.issued"))
        .fails(404);
  }

  private static Stream<Operation> own() {
    return Stream.of(
        Operation.of("GET", OWN, "keys", Each.PLATFORM).answers(200, json("fw.keys")).fails(403),
        Operation.of("POST", OWN, "make_key", Each.PLATFORM)
            .sends(json("fw.key_wanted"))
            .answers(201, json("fw.key_made"))
            .fails(403, 409, 422),
        Operation.of("DELETE", OWN + "/{key}", "revoke_key", Each.PLATFORM)
            .answers(204)
            .fails(403, 404));
  }

  private static Stream<Operation> ofOthers() {
    return Stream.of(
            Operation.of("GET", OF_OTHERS, "account_keys", Each.APPLICATION)
                .answers(200, json("fw.keys")),
            Operation.of("POST", OF_OTHERS, "make_account_key", Each.APPLICATION)
                .sends(json("fw.key_wanted"))
                .answers(201, json("fw.key_made"))
                .fails(409, 422),
            Operation.of("DELETE", OF_OTHERS + "/{key}", "revoke_account_key", Each.APPLICATION)
                .answers(204))
        .map(operation -> operation.needs(Need.ADMINISTER));
  }
}
