/** Where a person is signed in, and the end of it. */
@NullMarked
package io.formwork.ui.session;

import org.jspecify.annotations.NullMarked;
