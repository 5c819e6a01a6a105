/**
 * The vision-language network of Qwen3-VL (transformers' {@code modeling_qwen3_vl}), which GR00T
 * N1.7 uses as its backbone under the name Cosmos-Reason2.
 *
 * <p>{@link org.policytrim.network.qwen.QwenVision} turns the patches of images into tokens. Some
 * of its blocks also give deep features. {@link org.policytrim.network.qwen.QwenLanguage} reads the
 * tokens of images and prompt together; each deep feature is added to the image tokens after one of
 * its first layers. A token has three positions (time, row, column), whose rotations are
 * interleaved within each head.
 *
 * <p>Weights have the published names. A model plugin chooses the prompt and joins both parts to a
 * {@link org.policytrim.network.operation.Computation}.
 */
@NullMarked
package org.policytrim.network.qwen;

import org.jspecify.annotations.NullMarked;
