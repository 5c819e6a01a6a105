/**
 * Replays of recorded originals, for the {@code verify} command: {@link
 * org.policytrim.network.verify.RecordedRun} reads a recording, {@link
 * org.policytrim.network.verify.Replay} computes it with TensorFlow and with ONNX Runtime and
 * collects the errors.
 */
@NullMarked
package org.policytrim.network.verify;

import org.jspecify.annotations.NullMarked;
