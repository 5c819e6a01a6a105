/**
 * Task descriptions: a reader of BDDL files, and records of their content.
 *
 * <p>A description names the problem (the arena), the fixtures and objects, regions, the initial
 * conditions, the goal, and the instruction in words. Errors contain line and column.
 */
@NullMarked
package org.policytrim.libero.bddl;

import org.jspecify.annotations.NullMarked;
