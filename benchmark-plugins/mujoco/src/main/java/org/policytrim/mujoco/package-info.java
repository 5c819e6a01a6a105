/**
 * Java bindings to the physics engine MuJoCo 3.3.0, as a library for benchmark plugins.
 *
 * <p>{@link org.policytrim.mujoco.MuJoCo} loads the engine, {@link org.policytrim.mujoco.MjModel}
 * is a compiled model, {@link org.policytrim.mujoco.MjData} a simulation of it, and {@link
 * org.policytrim.mujoco.render.Renderer} renders images:
 *
 * <pre>{@code
 * MuJoCo mujoco = MuJoCo.load(AssetCache.of(context));
 * try (MjModel model = mujoco.loadModel(path);
 *     MjData data = model.newData();
 *     Renderer renderer = Renderer.open(AssetCache.of(context), 1)) {
 *   data.ctrl().setAll(0, -1, 1);
 *   data.step(5);
 *   double height = data.xpos().get(model.id(ObjectType.BODY, "hand"), 2);
 *   int camera = model.id(ObjectType.CAMERA, "corner");
 *   RenderRequest request = RenderRequest.of(camera, 128, 128, RenderQuality.FAST);
 *   byte[] image = new byte[request.bytes()];
 *   renderer.render(data, request, image);
 * }
 * }</pre>
 *
 * <h2>Bindings</h2>
 *
 * <p>Calls use java.lang.foreign with struct offsets that are generated from MuJoCo's headers, so
 * that the plugin contains no native code of its own and copies no arrays. Any array is accessible
 * through {@code view} with a constant of {@link org.policytrim.mujoco.generated.ModelArrays} or
 * {@link org.policytrim.mujoco.generated.DataArrays}. To add a function or struct, see {@code
 * org.policytrim.mujoco.generator} in this module's test sources. Only version 3.3.0 is accepted,
 * because both struct layouts and physics differ between versions. {@link
 * org.policytrim.mujoco.assets} describes how the engine, the OpenGL libraries and the assets of
 * other plugins are found.
 *
 * <h2>Parallel environments</h2>
 *
 * <p>Each environment has an {@link org.policytrim.mujoco.MjData} of its own. An environment that
 * edits its model takes {@link org.policytrim.mujoco.MjModel#sharing} with the arrays that it
 * edits; all others, and what the renderer has uploaded, are shared. Stepping takes no lock and
 * allocates nothing on the Java heap. An environment may move between threads but be used by one at
 * a time.
 *
 * <h2>Errors</h2>
 *
 * <p>Numbers that are not finite are rejected before they reach the engine, and using a closed
 * object throws IllegalStateException. Compiling, allocating and rendering run on separate threads,
 * so that a fatal error of the engine becomes a {@link
 * org.policytrim.mujoco.error.MujocoException}; see {@link org.policytrim.mujoco.foreign.Guard}. A
 * fatal error during a step is logged and ends the process, because the engine's state is undefined
 * afterwards. Warnings of the engine are logged once per kind.
 *
 * <h2>Performance</h2>
 *
 * <p>CPU times on a virtual machine with two cores and without GPU, measured on Meta-World's drawer
 * scene: five steps, mj_rnePostConstraint and mj_forward take 80 us from Java and 77 us in a C
 * program (three scenes: 1.01 to 1.04 times C). An image of 128 x 128 pixels takes 82 ms in quality
 * PARITY, as long as with Python's renderer and bit-identical to it for three cameras; in FAST it
 * takes 4.1 ms, and 6.9 ms with Python's renderer without shadows, reflections and multisampling.
 * The two cameras of LIBERO's first spatial scene (307,000 faces) take 65 and 130 ms in PARITY, 9
 * and 11 ms in FAST. 64 environments that share a model, with both qualities uploaded on two render
 * threads, take 0.54 GB of memory; with full copies they take 1.9 GB.
 */
@NullMarked
package org.policytrim.mujoco;

import org.jspecify.annotations.NullMarked;
