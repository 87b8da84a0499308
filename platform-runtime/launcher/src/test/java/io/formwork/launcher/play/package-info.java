@NullMarked
package io.formwork.launcher.play;

import org.jspecify.annotations.NullMarked;
