/**
 * OpenVLA-OFT as the framework sees it: a backbone that turns images and state into tokens, a head
 * that decodes all action tokens of a plan at once and is trained, a learner that trains both by
 * imitation, a policy that holds them together, and its files.
 *
 * <p>A bundle holds {@code network.json} (sizes and conventions), {@code tokenizer.json}, {@code
 * backbone.onnx} (which ONNX Runtime runs and the weights are read from again), {@code
 * head.safetensors}; one that was imported also {@code checkpoint.json}, {@code
 * carried.safetensors} and perhaps {@code regression.safetensors}, so that it can be exported as it
 * came.
 */
@NullMarked
package org.policytrim.oft.policy;

import org.jspecify.annotations.NullMarked;
