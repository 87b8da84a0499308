/** Where things stand in the files that they were written in. */
@NullMarked
package io.formwork.metadata.resolve;

import org.jspecify.annotations.NullMarked;
