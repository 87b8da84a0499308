@NullMarked
package io.formwork.launcher.release;

import org.jspecify.annotations.NullMarked;
