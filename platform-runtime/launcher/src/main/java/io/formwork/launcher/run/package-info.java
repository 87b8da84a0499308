/**
 * The run command: brings database and server up in order, says where to look, and takes both down
 * again whatever happens.
 */
@NullMarked
package io.formwork.launcher.run;

import org.jspecify.annotations.NullMarked;
