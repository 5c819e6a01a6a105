/**
 * Reading and writing tensors in the safetensors format: {@link
 * org.policytrim.toolkit.safetensors.Safetensors} for small files as a whole, {@link
 * org.policytrim.toolkit.safetensors.SafetensorsArchive} for large ones, tensor by tensor, and
 * {@link org.policytrim.toolkit.safetensors.SafetensorsWriter} for writing. Malformed files are
 * refused with a {@link org.policytrim.toolkit.safetensors.SafetensorsException} that names the
 * file.
 */
@NullMarked
package org.policytrim.toolkit.safetensors;

import org.jspecify.annotations.NullMarked;
