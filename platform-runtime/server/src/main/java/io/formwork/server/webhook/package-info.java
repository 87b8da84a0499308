/**
 * Calls the addresses of webhooks: only those that the server was told of, signed, and never led
 * elsewhere.
 */
@NullMarked
package io.formwork.server.webhook;

import org.jspecify.annotations.NullMarked;
