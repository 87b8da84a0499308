/**
 * Files on pages: their rows with links, pictures of them, and the box into which they are dropped.
 */
@NullMarked
package io.formwork.ui.file;

import org.jspecify.annotations.NullMarked;
