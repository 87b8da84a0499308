@NullMarked
package io.formwork.metadata.schema;

import org.jspecify.annotations.NullMarked;
