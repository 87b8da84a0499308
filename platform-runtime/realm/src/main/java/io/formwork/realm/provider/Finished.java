package io.formwork.realm.provider;

import io.formwork.realm.outside.Outsider;

/**
 * Somebody who has signed in at the provider.
 *
 * @param token what the provider is shown when the person signs out
 */
public record Finished(Outsider person, String token) {}
