/**
 * Throughput measurements of the command {@code bench} that work with any plugin: environments
 * ({@code EnvironmentProbe}) and the policy of an experiment ({@code ExperimentProbe}). A plugin
 * can replace a measurement with a {@link org.policytrim.api.tool.ThroughputProbe} of the same kind
 * and component.
 *
 * <p>To add a measurement, implement {@code ThroughputProbe} and create it in {@link
 * org.policytrim.app.bench.CoreProbes}.
 */
@NullMarked
package org.policytrim.app.bench;

import org.jspecify.annotations.NullMarked;
