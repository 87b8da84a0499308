/**
 * An application as it serves: an immutable snapshot of one release with its services, and the
 * platform that holds them.
 */
@NullMarked
package io.formwork.core.application;

import org.jspecify.annotations.NullMarked;
