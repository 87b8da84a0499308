/** The words of the pages themselves, in Russian and English; an application brings its own. */
@NullMarked
package io.formwork.ui.text;

import org.jspecify.annotations.NullMarked;
