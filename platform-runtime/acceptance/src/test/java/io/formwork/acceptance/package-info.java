/**
 * Plays whole applications in the provisioned server and in a browser, and checks the rules of
 * architecture over all classes.
 */
@NullMarked
package io.formwork.acceptance;

import org.jspecify.annotations.NullMarked;
