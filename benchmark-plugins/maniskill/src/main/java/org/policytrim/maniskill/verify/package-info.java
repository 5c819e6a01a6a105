/** The comparison with recordings of the original for {@code policytrim verify maniskill}. */
@NullMarked
package org.policytrim.maniskill.verify;

import org.jspecify.annotations.NullMarked;
