/**
 * The back end of bundles: writes a computation and its weights as an ONNX file, and runs such
 * files through DJL's OnnxRuntime engine.
 *
 * <p>Weights keep the names, layout and format of the checkpoint that they came from; stacking and
 * transposing are nodes of the graph, which the runtime computes once when it loads the file. So
 * {@link org.policytrim.network.onnx.OnnxWeights} can read the weights back bit for bit. Weights of
 * more than two gigabytes, the limit of a protobuf message, are in a second file beside the graph.
 */
@NullMarked
package org.policytrim.network.onnx;

import org.jspecify.annotations.NullMarked;
