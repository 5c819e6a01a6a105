/**
 * Disturbances under which policies are evaluated again: blur, occlusion, brightness, noise on the
 * state. A disturbance never changes a size, a camera or a layout, and draws all chance from the
 * stream it is given, so that base and trimmed look through the same noise.
 *
 * <p>To add one: implement {@link org.policytrim.method.perturbation.ObservationPerturbation} and
 * add a form to {@link org.policytrim.method.perturbation.PerturbationForm}.
 */
@NullMarked
package org.policytrim.method.perturbation;

import org.jspecify.annotations.NullMarked;
