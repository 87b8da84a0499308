@NullMarked
package io.formwork.assembly.watch;

import org.jspecify.annotations.NullMarked;
