/**
 * SAPIEN's physics from Java: {@link org.policytrim.maniskill.engine.Engine} loads the library and
 * {@link org.policytrim.maniskill.engine.PhysicsScene} is one simulated world.
 *
 * <p>SAPIEN's own functions are called by their exported names, those of PhysX through the virtual
 * tables of its objects. A C++ exception would end the process, so every argument is checked before
 * it reaches the library.
 */
@NullMarked
package org.policytrim.maniskill.engine;

import org.jspecify.annotations.NullMarked;
