/**
 * Policies on disk. A bundle is a sealed folder: {@code policy.yaml} (the card and the settings the
 * model was made with), the model's own files, and a manifest of hashes.
 *
 * <p>{@link org.policytrim.host.bundle.BundleStore} writes bundles and opens them again through the
 * model's provider; {@link org.policytrim.host.bundle.PolicyBundle} is one that was read and found
 * whole. What a model puts beside the card is its own business; to put more into every bundle, add
 * a component to {@link org.policytrim.api.model.PolicyCard}.
 */
@NullMarked
package org.policytrim.host.bundle;

import org.jspecify.annotations.NullMarked;
