/**
 * Rates that the core can measure of any plugin, for {@code bench}: worlds by stepping and looking
 * ({@link org.policytrim.app.bench.EnvironmentMeter}), policies by planning, playing and learning
 * on an experiment ({@link org.policytrim.app.bench.ExperimentMeter}). A plugin that knows better
 * brings a {@link org.policytrim.api.tool.ThroughputProbe} of the same kind and name, which then
 * stands in for these.
 *
 * <p>To measure something else of any plugin, implement a {@code RateMeter} here and offer it in
 * {@link org.policytrim.app.bench.CoreMeters}.
 */
@NullMarked
package org.policytrim.app.bench;

import org.jspecify.annotations.NullMarked;
