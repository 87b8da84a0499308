/**
 * What can be read from a summary instead of from the records: whether what is asked of them can be
 * said of its groups, how, and what stands against it.
 */
@NullMarked
package io.formwork.metadata.summary;

import org.jspecify.annotations.NullMarked;
