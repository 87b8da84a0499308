/** Contents of files over HTTP: what a request names and asks for, and how they are answered. */
@NullMarked
package io.formwork.rest.file;

import org.jspecify.annotations.NullMarked;
