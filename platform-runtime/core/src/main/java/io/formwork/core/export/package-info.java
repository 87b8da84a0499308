/**
 * Lists as files for other programs: what a person sees in a list, with the same rights, as a
 * spreadsheet. The technology that writes the file is behind {@link
 * io.formwork.core.export.SpreadsheetWriter}.
 */
@NullMarked
package io.formwork.core.export;

import org.jspecify.annotations.NullMarked;
