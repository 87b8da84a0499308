@NullMarked
package io.formwork.core.choice;

import org.jspecify.annotations.NullMarked;
