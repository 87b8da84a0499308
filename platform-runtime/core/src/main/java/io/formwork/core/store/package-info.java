/**
 * What core asks of a database. The ports are made for one application and one release; all of them
 * work in the caller's transaction.
 */
@NullMarked
package io.formwork.core.store;

import org.jspecify.annotations.NullMarked;
