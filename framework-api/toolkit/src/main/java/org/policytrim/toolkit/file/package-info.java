/** Files: atomic writes, hashes, and operations on whole folders. */
@NullMarked
package org.policytrim.toolkit.file;

import org.jspecify.annotations.NullMarked;
