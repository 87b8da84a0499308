/**
 * What an application does, without any technology: records, queries, policies, lifecycles, time,
 * processes, screens as plain trees, plans. Adapters implement its ports; channels (screens, REST,
 * timers) call its services.
 */
@NullMarked
package io.formwork.core;

import org.jspecify.annotations.NullMarked;
