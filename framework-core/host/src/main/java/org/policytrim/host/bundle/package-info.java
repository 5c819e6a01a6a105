/**
 * Policy bundles. A bundle is a sealed folder with {@code policy.yaml} (the policy card and the
 * model's settings), the model's own files, and a manifest of hashes.
 *
 * <p>{@link org.policytrim.host.bundle.BundleStore} saves bundles and opens them through the
 * provider of the model; {@link org.policytrim.host.bundle.PolicyBundle} is a bundle that was read
 * and checked. To store more in every bundle, add a component to {@link
 * org.policytrim.api.model.PolicyCard}.
 */
@NullMarked
package org.policytrim.host.bundle;

import org.jspecify.annotations.NullMarked;
