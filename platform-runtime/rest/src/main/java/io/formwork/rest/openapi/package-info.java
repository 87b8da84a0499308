/**
 * The interface described for programs, as OpenAPI 3.1: a registry of its operations, and documents
 * made of it and of the model, narrowed to what the caller could ever touch.
 */
@NullMarked
package io.formwork.rest.openapi;

import org.jspecify.annotations.NullMarked;
