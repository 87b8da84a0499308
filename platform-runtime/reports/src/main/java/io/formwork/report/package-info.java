/** Writes lists to Excel and reads spreadsheets. The only module that knows Apache POI. */
@NullMarked
package io.formwork.report;

import org.jspecify.annotations.NullMarked;
