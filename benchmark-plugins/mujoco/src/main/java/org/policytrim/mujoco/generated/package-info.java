/**
 * MuJoCo 3.3.0 as its headers describe it: constants, struct offsets, arrays, functions. Written by
 * {@link org.policytrim.mujoco.tools.BindingsGenerator}, never by hand; internal to this plugin.
 */
@NullMarked
package org.policytrim.mujoco.generated;

import org.jspecify.annotations.NullMarked;

