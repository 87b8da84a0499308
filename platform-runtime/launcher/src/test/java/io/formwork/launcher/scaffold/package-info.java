@NullMarked
package io.formwork.launcher.scaffold;

import org.jspecify.annotations.NullMarked;
