/**
 * GR00T N1.5 and N1.7 as a plugin: a vision-language backbone and a diffusion transformer with
 * encoders for each embodiment, which can be pretrained, trimmed, imported from published
 * checkpoints and exported again.
 *
 * <ul>
 *   <li>{@link org.policytrim.gr00t.graph}: the network, written once; how plans are made with it
 *       and trained is {@link org.policytrim.network.flow}
 *   <li>{@link org.policytrim.gr00t.policy}: backbone, head and learner as the framework sees them,
 *       and their files
 *   <li>{@link org.policytrim.gr00t.checkpoint}: published checkpoints in and out
 *   <li>{@link org.policytrim.gr00t.verify}: recordings of the original, replayed
 * </ul>
 *
 * <p>{@link org.policytrim.gr00t.Gr00tProvider} is what the host finds.
 */
@NullMarked
package org.policytrim.gr00t;

import org.jspecify.annotations.NullMarked;
