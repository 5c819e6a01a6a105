/** Descriptions of robots and objects, from which the engine builds scenes. */
@NullMarked
package org.policytrim.maniskill.model;

import org.jspecify.annotations.NullMarked;
