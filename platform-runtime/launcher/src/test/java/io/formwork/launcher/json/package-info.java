@NullMarked
package io.formwork.launcher.json;

import org.jspecify.annotations.NullMarked;
