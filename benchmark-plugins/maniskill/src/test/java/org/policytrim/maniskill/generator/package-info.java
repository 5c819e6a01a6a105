/**
 * Writes {@code org.policytrim.maniskill.generated} from the headers in SAPIEN's wheel.
 *
 * <p>The headers belong to the exact build of libsapien.so whose SHA-256 is pinned, so this is only
 * needed when that build changes: run {@link org.policytrim.maniskill.generator.LayoutGenerator}
 * with the folder {@code sapien/include} of the wheel and the folder {@code
 * src/main/java/org/policytrim/maniskill/generated}. It needs g++ and nothing else; neither the
 * build nor the plugin does.
 */
@NullMarked
package org.policytrim.maniskill.generator;

import org.jspecify.annotations.NullMarked;
