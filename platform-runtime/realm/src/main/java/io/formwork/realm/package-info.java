/**
 * Hashes and verifies passwords, and signs people in to the server with them. A module of the
 * server as well as a library of the platform, so it depends on nothing of ours.
 */
@NullMarked
package io.formwork.realm;

import org.jspecify.annotations.NullMarked;
