/**
 * Support for a {@link org.policytrim.api.tool.Verifier}: {@link
 * org.policytrim.toolkit.verification.RecordedFiles} finds the recordings, {@link
 * org.policytrim.toolkit.verification.ErrorTable} collects the largest error of each {@link
 * org.policytrim.toolkit.verification.ComparedQuantity}, {@link
 * org.policytrim.toolkit.verification.Errors} computes distances.
 */
@NullMarked
package org.policytrim.toolkit.verification;

import org.jspecify.annotations.NullMarked;
