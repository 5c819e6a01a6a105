/** The memory of the machine that a process runs on. */
@NullMarked
package org.policytrim.toolkit.memory;

import org.jspecify.annotations.NullMarked;
