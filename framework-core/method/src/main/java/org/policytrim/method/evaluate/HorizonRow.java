package org.policytrim.method.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One policy at one horizon: a row of a horizon profile.
 *
 * @param policy such as {@code base} or {@code trimmed}
 * @param figures success, steps, calls at that horizon
 * @param borderJump mean size of the jump between the last executed action of a plan and the first
 *     of the next, as a multiple of the mean change within plans; null where not measured
 */
public record HorizonRow(String policy, PolicyFigures figures, @Nullable Double borderJump) {}
