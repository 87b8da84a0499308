/**
 * Records from a file in three steps: the file, its columns with a trial over all rows, what came
 * of it. The work is done beside the pages, and whoever comes back finds it where it is.
 */
@NullMarked
package io.formwork.ui.transfer;

import org.jspecify.annotations.NullMarked;
