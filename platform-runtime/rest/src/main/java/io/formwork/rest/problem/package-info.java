/**
 * What is wrong with a request, in the form of RFC 9457 and in the language of whoever asked. Every
 * answer of the interface that is no success is made here.
 */
@NullMarked
package io.formwork.rest.problem;

import org.jspecify.annotations.NullMarked;
