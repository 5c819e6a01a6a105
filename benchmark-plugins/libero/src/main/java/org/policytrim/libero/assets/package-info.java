/**
 * The files of LIBERO (meshes, textures, task descriptions and initial states) and the part of
 * robosuite that describes the arm, found on the machine or downloaded by package name.
 */
@NullMarked
package org.policytrim.libero.assets;

import org.jspecify.annotations.NullMarked;
