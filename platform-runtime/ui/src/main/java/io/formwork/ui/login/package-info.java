/** Signing in and out by the server's own security. */
@NullMarked
package io.formwork.ui.login;

import org.jspecify.annotations.NullMarked;
