package io.formwork.core.actor;

import java.time.Instant;

/**
 * Who acts in the place of somebody who is away.
 *
 * @param until when that ends
 */
public record Substitute(long id, String login, String name, Instant until) {}
