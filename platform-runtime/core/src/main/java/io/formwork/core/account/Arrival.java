package io.formwork.core.account;

import io.formwork.core.store.AccountSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody at the door for whom somebody outside vouches.
 *
 * @param subject how the source tells people apart for ever
 * @param login the name by which the person is known here
 * @param roles by application, as the source gives them now
 */
public record Arrival(
    AccountSource source,
    String subject,
    String login,
    Optional<String> name,
    Optional<String> email,
    Map<String, Set<String>> roles) {}
