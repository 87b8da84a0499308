/** The descriptors as JSON Schemas, by which editors complete and mark definitions. */
@NullMarked
package io.formwork.metadata.schema;

import org.jspecify.annotations.NullMarked;
