/**
 * Import and export of published OpenVLA-OFT checkpoints: safetensors with the original names,
 * config.json and dataset_statistics.json. The state's projector and the regression head are files
 * of their own, as published, but in safetensors: proprio_projector.safetensors and
 * action_head.safetensors. Pickles are not read.
 */
@NullMarked
package org.policytrim.oft.checkpoint;

import org.jspecify.annotations.NullMarked;
