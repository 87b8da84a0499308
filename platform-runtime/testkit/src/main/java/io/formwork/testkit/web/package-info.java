/** Somebody who calls a running server over HTTP, as a program does. */
@NullMarked
package io.formwork.testkit.web;

import org.jspecify.annotations.NullMarked;
