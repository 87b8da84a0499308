/** The page on which people read what the interface offers them, and try it. */
@NullMarked
package io.formwork.rest.docs;

import org.jspecify.annotations.NullMarked;
