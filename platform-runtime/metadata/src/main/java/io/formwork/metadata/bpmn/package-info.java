/**
 * BPMN drawings as XML with positions: nodes, flows, conditions. What the drawing means here is
 * said by its binding; how it runs is the process engine's.
 */
@NullMarked
package io.formwork.metadata.bpmn;

import org.jspecify.annotations.NullMarked;
