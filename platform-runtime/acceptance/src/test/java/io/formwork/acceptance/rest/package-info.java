/** The REST interface as programs meet it: over HTTP, against the provisioned server. */
@NullMarked
package io.formwork.acceptance.rest;

import org.jspecify.annotations.NullMarked;
