/** What may be called, and what the other side may do to a call. */
@NullMarked
package io.formwork.server.webhook;

import org.jspecify.annotations.NullMarked;
