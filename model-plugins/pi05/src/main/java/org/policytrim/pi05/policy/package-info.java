/**
 * pi0.5 as the framework sees it: a backbone that turns observations into keys and values, a head
 * that turns those into plans and is trained, a learner that trains both by imitation, a policy
 * that holds them together, and its files.
 *
 * <p>A bundle holds {@code network.json} (sizes), {@code tokenizer.json}, {@code backbone.onnx}
 * (which ONNX Runtime runs and the weights are read from again), {@code head.safetensors}; one that
 * was imported also {@code checkpoint.json} and perhaps {@code carried.safetensors}, so that it can
 * be exported as it came.
 */
@NullMarked
package org.policytrim.pi05.policy;

import org.jspecify.annotations.NullMarked;
