/**
 * The language server of definitions: an editor tells what is being typed, and is told what is
 * wrong with it, what could stand there, what it means and where it is defined. Everything is asked
 * of the reader that also serves {@code formwork check}.
 */
@NullMarked
package io.formwork.language;

import org.jspecify.annotations.NullMarked;
