/**
 * What the platform keeps for all applications in the schema {@code fw}: releases, accounts,
 * timers. Its tables are made by numbered scripts, since the platform itself is not declared.
 */
@NullMarked
package io.formwork.persistence.platform;

import org.jspecify.annotations.NullMarked;
