/** Vectors, rotations and poses in double precision. */
@NullMarked
package org.policytrim.maniskill.geometry;

import org.jspecify.annotations.NullMarked;
