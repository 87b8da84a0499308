@NullMarked
package io.formwork.metadata.reference;

import org.jspecify.annotations.NullMarked;
