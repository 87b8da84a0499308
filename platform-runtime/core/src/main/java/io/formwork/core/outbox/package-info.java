/**
 * What is to leave the platform: kept in the transaction of what it tells of, sent after it, and
 * tried again until it arrives or a day has passed.
 */
@NullMarked
package io.formwork.core.outbox;

import org.jspecify.annotations.NullMarked;
