package io.formwork.realm.outside;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom a directory or a provider vouches for at this moment.
 *
 * @param subject how the one who vouches tells people apart for ever; a login may pass to another
 * @param login in lower case
 * @param roles by application, as the groups of the person map to them
 */
public record Outsider(
    String subject,
    String login,
    Optional<String> name,
    Optional<String> email,
    Map<String, Set<String>> roles) {}
