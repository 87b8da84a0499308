/**
 * What programs say to one another: answers of a server are read, answers of commands are written.
 */
@NullMarked
package io.formwork.launcher.json;

import org.jspecify.annotations.NullMarked;
