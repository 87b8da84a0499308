@NullMarked
package io.formwork.metadata.source;

import org.jspecify.annotations.NullMarked;
