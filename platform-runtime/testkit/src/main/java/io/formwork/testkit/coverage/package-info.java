/**
 * Writes down which requirements the tests of a run have shown to be met; {@code formwork coverage}
 * reads it and names those that nothing covers.
 */
@NullMarked
package io.formwork.testkit.coverage;

import org.jspecify.annotations.NullMarked;
