/**
 * Published GR00T checkpoints to bundles and back. Tensors of the action head become the head's,
 * under their own names; all others are carried along, so that an export holds every bit that came
 * in.
 *
 * <p>The backbone of a published checkpoint is not rebuilt here: it comes as {@code backbone.onnx},
 * with {@code tokenizer.json}, beside the weights. Without one the head can still be imported,
 * looked at and exported.
 */
@NullMarked
package org.policytrim.gr00t.checkpoint;

import org.jspecify.annotations.NullMarked;
