@NullMarked
package io.formwork.metadata.format;

import org.jspecify.annotations.NullMarked;
