/** People at work in a real browser, against the whole of Formwork as a user starts it. */
@NullMarked
package io.formwork.acceptance.browser;

import org.jspecify.annotations.NullMarked;
