/** Reading as a whole: what ships, what is refused, how overlays lie over applications. */
@NullMarked
package io.formwork.metadata;

import org.jspecify.annotations.NullMarked;
