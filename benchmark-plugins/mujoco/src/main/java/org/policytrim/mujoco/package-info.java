/**
 * MuJoCo 3.3.0 in the JVM: {@link org.policytrim.mujoco.MuJoCo} loads the engine, {@link
 * org.policytrim.mujoco.MjModel} and {@link org.policytrim.mujoco.MjData} simulate. A library that
 * benchmark plugins build on.
 *
 * <pre>{@code
 * MuJoCo mujoco = MuJoCo.load(AssetCache.of(context));
 * try (MjModel model = mujoco.loadModel(path);
 *     MjData data = model.newData()) {
 *   data.ctrl().setAll(0, -1, 1);
 *   data.step(5);
 *   double height = data.xpos().get(model.id(ObjectType.BODY, "hand"), 2);
 * }
 * }</pre>
 *
 * <p>Everything reaches the engine through java.lang.foreign, with offsets generated from the
 * engine's own headers: no C of ours, no copies. To reach one more array use {@code view} with a
 * constant of {@link org.policytrim.mujoco.generated.ModelArrays} or {@link
 * org.policytrim.mujoco.generated.DataArrays}; to reach one more function see {@link
 * org.policytrim.mujoco.tools}.
 */
@NullMarked
package org.policytrim.mujoco;

import org.jspecify.annotations.NullMarked;
