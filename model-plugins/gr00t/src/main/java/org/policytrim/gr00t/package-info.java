/**
 * GR00T N1.5 and N1.7 as a model family: a vision-language backbone and a diffusion transformer
 * with encoders for each embodiment, which can be pretrained, trimmed, imported from published
 * checkpoints and exported again.
 *
 * <p>The host finds {@link org.policytrim.gr00t.Gr00tProvider}, {@link
 * org.policytrim.gr00t.Gr00tConverter} and {@link org.policytrim.gr00t.Gr00tVerifier}; the template
 * they extend is {@link org.policytrim.network.family}. The network is in {@link
 * org.policytrim.gr00t.graph}.
 */
@NullMarked
package org.policytrim.gr00t;

import org.jspecify.annotations.NullMarked;
