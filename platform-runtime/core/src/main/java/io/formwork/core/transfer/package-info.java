/**
 * Many records at once: one change of many, and files that bring records in. Each record is written
 * by the ordinary command with the rights of the person, and is answered for by itself.
 */
@NullMarked
package io.formwork.core.transfer;

import org.jspecify.annotations.NullMarked;
