/**
 * Values as people see them: badges, moments, deadlines, texts, and what stands where nothing is.
 */
@NullMarked
package io.formwork.ui.show;

import org.jspecify.annotations.NullMarked;
