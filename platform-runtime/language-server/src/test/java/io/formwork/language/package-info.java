@NullMarked
package io.formwork.language;

import org.jspecify.annotations.NullMarked;
