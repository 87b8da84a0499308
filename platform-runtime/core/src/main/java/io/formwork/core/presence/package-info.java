/** Who is at which record now, so that two people do not answer the same one. */
@NullMarked
package io.formwork.core.presence;

import org.jspecify.annotations.NullMarked;
