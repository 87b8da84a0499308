/** What the platform tells people, in their language, and the refusals that carry it. */
@NullMarked
package io.formwork.core.message;

import org.jspecify.annotations.NullMarked;
