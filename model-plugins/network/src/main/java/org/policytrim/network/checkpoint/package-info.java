/**
 * Import and export of published checkpoints. {@link
 * org.policytrim.network.checkpoint.PublishedTensors} opens the tensors under the names of a
 * bundle, {@link org.policytrim.network.checkpoint.ImportPlan} checks and writes them, {@link
 * org.policytrim.network.checkpoint.CheckpointRecord} keeps the layout for an export. A family
 * reads its own keys with a subclass of {@link
 * org.policytrim.network.checkpoint.ConfigurationFile}, sizes with {@link
 * org.policytrim.network.checkpoint.PublishedShapes} and statistics with {@link
 * org.policytrim.network.checkpoint.PublishedRanges}.
 */
@NullMarked
package org.policytrim.network.checkpoint;

import org.jspecify.annotations.NullMarked;
