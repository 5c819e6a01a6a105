/**
 * Policies of OpenVLA-OFT: settings and presets, prompts, the discretisation of actions, and the
 * head of action tokens.
 *
 * <p>A bundle holds network.json (sizes and conventions), tokenizer.json, backbone.onnx and
 * head.safetensors; adapters.safetensors if the decoder was trained by adapters,
 * regression.safetensors if the checkpoint had a regression head, and checkpoint.json and
 * carried.safetensors if it was imported.
 */
@NullMarked
package org.policytrim.oft.policy;

import org.jspecify.annotations.NullMarked;
