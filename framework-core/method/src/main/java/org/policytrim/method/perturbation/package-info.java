/**
 * Perturbations of observations under which policies are evaluated again: blur, occlusion,
 * brightness and noise on the state (docs/method.md, section 7.6). A perturbation never changes an
 * image size, the set of cameras or the state layout.
 *
 * <p>To add a perturbation, implement {@link
 * org.policytrim.method.perturbation.ObservationPerturbation} and add a constant to {@code
 * PerturbationForm}.
 */
@NullMarked
package org.policytrim.method.perturbation;

import org.jspecify.annotations.NullMarked;
