/**
 * GR00T as the framework sees it: a policy of a backbone and a flow head, and its files.
 *
 * <p>A bundle holds {@code network.json} (sizes), {@code tokenizer.json}, {@code backbone.onnx}
 * (which ONNX Runtime runs) and {@code head.safetensors} under the published names; one that was
 * imported also {@code checkpoint.json} and perhaps {@code carried.safetensors}, so that it can be
 * exported as it came. What {@code backbone.onnx} reads and gives is said at {@link
 * org.policytrim.gr00t.graph.Backbone}: any file that does so will do.
 */
@NullMarked
package org.policytrim.gr00t.policy;

import org.jspecify.annotations.NullMarked;
