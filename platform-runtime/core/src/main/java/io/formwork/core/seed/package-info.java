/** Records that belong to an application, loaded through the one write path. */
@NullMarked
package io.formwork.core.seed;

import org.jspecify.annotations.NullMarked;
