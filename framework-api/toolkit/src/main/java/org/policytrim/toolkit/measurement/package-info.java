/**
 * Support for a {@link org.policytrim.api.tool.ThroughputProbe}: {@link
 * org.policytrim.toolkit.measurement.Throughput} measures the rate of a {@link
 * org.policytrim.toolkit.measurement.Workload} on one or several threads.
 */
@NullMarked
package org.policytrim.toolkit.measurement;

import org.jspecify.annotations.NullMarked;
