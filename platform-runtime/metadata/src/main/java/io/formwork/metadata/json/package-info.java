/** How JSON is written, for everything here that writes some. */
@NullMarked
package io.formwork.metadata.json;

import org.jspecify.annotations.NullMarked;
