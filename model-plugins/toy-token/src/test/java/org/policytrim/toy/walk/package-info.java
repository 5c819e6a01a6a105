/**
 * The framework's own walk from demonstrations to the verdict, on all toys together. It stands with
 * the last of them to be built, and runs after its plugin has been packaged.
 */
@NullMarked
package org.policytrim.toy.walk;

import org.jspecify.annotations.NullMarked;
