/**
 * MuJoCo 3.3.0 in the JVM: {@link org.policytrim.mujoco.MuJoCo} loads the engine, {@link
 * org.policytrim.mujoco.MjModel} and {@link org.policytrim.mujoco.MjData} simulate, {@link
 * org.policytrim.mujoco.render.Renderer} takes pictures. A library that benchmark plugins build on.
 *
 * <pre>{@code
 * MuJoCo mujoco = MuJoCo.load(AssetCache.of(context));
 * try (MjModel model = mujoco.loadModel(path);
 *     MjData data = model.newData();
 *     Renderer renderer = Renderer.open(AssetCache.of(context), 1)) {
 *   data.ctrl().setAll(0, -1, 1);
 *   data.step(5);
 *   double height = data.xpos().get(model.id(ObjectType.BODY, "hand"), 2);
 *   RenderRequest shot = RenderRequest.of(model.id(ObjectType.CAMERA, "corner"), 128, 128, RenderQuality.FAST);
 *   byte[] picture = new byte[shot.bytes()];
 *   renderer.render(data, shot, picture);
 * }
 * }</pre>
 *
 * <h2>How it reaches the engine</h2>
 *
 * <p>Through java.lang.foreign, with offsets generated from the engine's own headers: no C of ours,
 * no copies. To reach one more array use {@code view} with a constant of {@link
 * org.policytrim.mujoco.generated.ModelArrays} or {@link
 * org.policytrim.mujoco.generated.DataArrays}; to reach one more function see {@link
 * org.policytrim.mujoco.generator}. Exactly version 3.3.0 is loaded, since both the structs and the
 * physics differ between versions. Where the engine, a GL and other plugins' assets come from
 * stands in {@link org.policytrim.mujoco.assets}.
 *
 * <h2>Lanes</h2>
 *
 * <p>One {@link org.policytrim.mujoco.MjData} each; a task that edits its model takes {@link
 * org.policytrim.mujoco.MjModel#sharing} with the arrays it edits, and all lanes share the rest and
 * what the renderer keeps of it. Steps take no lock and make no garbage. Any thread may step any
 * lane, one at a time.
 *
 * <h2>When something goes wrong</h2>
 *
 * <p>Numbers that are not finite are refused before they reach the engine; use after close is an
 * IllegalStateException. Compiling, allocating and drawing run on threads that can be given up, so
 * that the engine's fatal errors become {@link org.policytrim.mujoco.error.MujocoException}s. A
 * fatal error in the middle of a step ends the process, after saying why: the engine can't be
 * trusted afterwards. Warnings are logged once a kind.
 *
 * <h2>What it costs</h2>
 *
 * <p>CPU time on a 2-core virtual machine without GPU, measured on Meta-World's drawer scene
 * (thread or process time, since the machine was busy): five steps, mj_rnePostConstraint and
 * mj_forward take 80 us here and 77 us in a C program (three scenes: 1.01 to 1.04 times C). A
 * picture of 128 pixels takes 82 ms in quality PARITY, as with Python's renderer and with a maximal
 * difference of 0 between both on three cameras; 4.1 ms in FAST, where Python's renderer without
 * shadows, reflections and multisampling takes 6.9 ms. LIBERO's first spatial scene (307,000
 * faces): 65 and 130 ms for its two cameras in PARITY, 9 and 11 ms in FAST. 64 lanes that share a
 * model, with both qualities uploaded on two render threads, take 0.54 GB; with whole copies 1.9
 * GB. {@code bench env} and {@code bench render} measure this plugin's own scene.
 */
@NullMarked
package org.policytrim.mujoco;

import org.jspecify.annotations.NullMarked;
