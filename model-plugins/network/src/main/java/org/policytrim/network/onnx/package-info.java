/**
 * The back end that is shipped: writes a computation and its weights as an ONNX file, and runs such
 * files through DJL's OnnxRuntime engine.
 *
 * <p>Weights keep the names, layout and format of the checkpoint they came from: stacking and
 * transposing are nodes of the graph, which the runtime folds away once when it loads it. So the
 * file is also where weights are read from again, bit for bit ({@link
 * org.policytrim.network.onnx.OnnxWeights}). Beyond two gigabytes, the most that one protobuf
 * message holds, weights lie in a file beside the graph.
 */
@NullMarked
package org.policytrim.network.onnx;

import org.jspecify.annotations.NullMarked;
