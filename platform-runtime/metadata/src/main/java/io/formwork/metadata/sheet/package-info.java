/**
 * Tables that people keep in spreadsheets. CSV is read here; whoever knows another format reads it
 * as a {@link io.formwork.metadata.sheet.SheetReader}.
 */
@NullMarked
package io.formwork.metadata.sheet;

import org.jspecify.annotations.NullMarked;
