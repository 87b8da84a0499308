/**
 * Runs the processes of an application with jBPM, inside the transaction of the caller. Tasks,
 * timers and history are rows of ours; the only module that knows jBPM.
 */
@NullMarked
package io.formwork.process;

import org.jspecify.annotations.NullMarked;
