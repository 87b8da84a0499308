@NullMarked
package io.formwork.launcher.author;

import org.jspecify.annotations.NullMarked;
