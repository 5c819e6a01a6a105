package org.policytrim.mujoco.render;

import java.util.concurrent.CompletableFuture;
import org.policytrim.mujoco.MjData;

/**
 * A picture that somebody waits for.
 *
 * @param data whose picture
 * @param shot how
 * @param target receives the pixels
 * @param done completed when the target is filled
 */
record RenderJob(MjData data, Shot shot, byte[] target, CompletableFuture<Boolean> done) {}
