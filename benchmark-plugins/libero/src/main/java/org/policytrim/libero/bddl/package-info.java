/**
 * Task descriptions: a reader of BDDL files and what they say, as records.
 *
 * <p>A description names the problem (which arena), the fixtures and objects, regions, the initial
 * placement, the goal, and the instruction in words. Errors name line and column.
 */
@NullMarked
package org.policytrim.libero.bddl;

import org.jspecify.annotations.NullMarked;
