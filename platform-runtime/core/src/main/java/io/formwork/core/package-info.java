/**
 * What a deployed application does: records, queries, policies, lifecycles, clocks, screens and
 * plans. Plain Java; every technology stands behind a port and lives in a module of its own.
 */
@NullMarked
package io.formwork.core;

import org.jspecify.annotations.NullMarked;
