/**
 * Assets that are too large to ship or that have other licenses: the engine, OpenGL libraries and
 * the models of benchmarks. They are found on the machine or downloaded once with Python's pip,
 * checked against a pinned hash and kept in the user's cache. Afterwards neither Python nor the
 * network is used.
 *
 * <p>Packages are searched for in this order: the folders in POLICYTRIM_ASSETS (unpacked packages
 * copied from the cache of another machine, or wheels), the cache (POLICYTRIM_CACHE, else {@code
 * ~/.cache/policytrim}), a Python installation (POLICYTRIM_PYTHON, else python3), the package
 * index. POLICYTRIM_MUJOCO may contain the path of the engine's library.
 *
 * <p>A plugin with assets of its own describes the wheel as a {@link
 * org.policytrim.mujoco.assets.PythonPackage}, or several wheels with a common folder as a {@link
 * org.policytrim.mujoco.assets.PackageBundle}, gets the folder from a {@link
 * org.policytrim.mujoco.assets.PackageStore}, and extends {@link
 * org.policytrim.mujoco.health.PackageHealthCheck} for {@code doctor}.
 */
@NullMarked
package org.policytrim.mujoco.assets;

import org.jspecify.annotations.NullMarked;
