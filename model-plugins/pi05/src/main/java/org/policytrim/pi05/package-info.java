/**
 * pi0.5 as a model family: a vision-language prefix and a flow-matching action expert that can be
 * pretrained, trimmed, imported from published checkpoints and exported again.
 *
 * <p>The host finds {@link org.policytrim.pi05.Pi05Provider}, {@link
 * org.policytrim.pi05.Pi05Converter} and {@link org.policytrim.pi05.Pi05Verifier}; the template
 * they extend is {@link org.policytrim.network.family}. The network is in {@link
 * org.policytrim.pi05.graph}.
 *
 * <p>Checkpoints are safetensors with the names of openpi or lerobot and their configuration and
 * normalisation files. To read another format, add its keys to {@code Pi05ConfigurationFile}.
 */
@NullMarked
package org.policytrim.pi05;

import org.jspecify.annotations.NullMarked;
