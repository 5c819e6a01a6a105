/**
 * LIBERO's files: meshes, textures, task descriptions and initial states, found on the machine or
 * fetched by package name, and the part of robosuite that describes the arm.
 */
@NullMarked
package org.policytrim.libero.assets;

import org.jspecify.annotations.NullMarked;
