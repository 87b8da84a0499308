/** What is said of the format is what the reader holds people to. */
@NullMarked
package io.formwork.metadata.definition;

import org.jspecify.annotations.NullMarked;
