package io.formwork.process.instance;

import io.formwork.core.process.ProcessHost;
import io.formwork.core.process.ProcessStores;
import java.time.Clock;

/**
 * What stands behind the instances of an application.
 *
 * @param app the name of the application
 */
public record Platform(String app, ProcessHost host, ProcessStores stores, Clock clock) {}
