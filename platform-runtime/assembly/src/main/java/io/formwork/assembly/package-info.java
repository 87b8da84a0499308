/**
 * Puts the adapters together into one platform that runs without a server. The server, the launcher
 * and the testkit begin here.
 */
@NullMarked
package io.formwork.assembly;

import org.jspecify.annotations.NullMarked;
