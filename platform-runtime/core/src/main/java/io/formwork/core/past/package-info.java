/**
 * Records as they were: the entries of the journal undone, the newest first, starting from what is
 * there now.
 */
@NullMarked
package io.formwork.core.past;

import org.jspecify.annotations.NullMarked;
