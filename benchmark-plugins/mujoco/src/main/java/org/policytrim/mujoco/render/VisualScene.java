package org.policytrim.mujoco.render;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjvCameraLayout;
import org.policytrim.mujoco.generated.MjvOptionLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;
import org.policytrim.mujoco.generated.ModelSize;

/** The abstract visualization scene of MuJoCo (mjvScene): geoms, lights and the camera. */
final class VisualScene implements AutoCloseable {

  /** The number of decorative geoms for which space is reserved. */
  private static final int DECORATIONS = 1000;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment scene = arena.allocate(MjvSceneLayout.SIZEOF, Long.BYTES);
  private final MemorySegment options = arena.allocate(MjvOptionLayout.SIZEOF, Long.BYTES);
  private final MemorySegment camera = arena.allocate(MjvCameraLayout.SIZEOF, Long.BYTES);

  /** Allocates a scene for a model and its copies. */
  VisualScene(MjModel model) {
    Functions.mjv_defaultScene(scene);
    Functions.mjv_makeScene(model.memory(), scene, maximumGeoms(model));
    Functions.mjv_defaultOption(options);
    Functions.mjv_defaultCamera(camera);
  }

  /** Returns the struct itself. */
  MemorySegment memory() {
    return scene;
  }

  /** Disables a rendering flag (mjtRndFlag). */
  void disable(int flag) {
    scene.set(ValueLayout.JAVA_BYTE, MjvSceneLayout.FLAGS + flag, (byte) 0);
  }

  /** Updates the scene to a simulation and the options of an image (mjv_updateScene). */
  void update(MjData data, RenderRequest request) {
    setGroups(MjvOptionLayout.GEOMGROUP, request.options().geomGroups());
    setGroups(MjvOptionLayout.SITEGROUP, request.options().siteGroups());
    if (request.camera() == RenderRequest.FREE_CAMERA) {
      Functions.mjv_defaultFreeCamera(data.model().memory(), camera);
    } else {
      camera.set(ValueLayout.JAVA_INT, MjvCameraLayout.TYPE, Constants.mjCAMERA_FIXED);
      camera.set(ValueLayout.JAVA_INT, MjvCameraLayout.FIXEDCAMID, request.camera());
    }
    Functions.mjv_updateScene(
        data.model().memory(),
        data.memory(),
        options,
        MemorySegment.NULL,
        camera,
        Constants.mjCAT_ALL,
        scene);
  }

  @Override
  public void close() {
    Functions.mjv_freeScene(scene);
    arena.close();
  }

  private void setGroups(long offset, int groups) {
    for (int group = 0; group < Constants.mjNGROUP; group++) {
      options.set(ValueLayout.JAVA_BYTE, offset + group, (byte) (groups >>> group & 1));
    }
  }

  private static int maximumGeoms(MjModel model) {
    return model.size(ModelSize.NGEOM)
        + model.size(ModelSize.NSITE)
        + model.size(ModelSize.NWRAP)
        + DECORATIONS;
  }
}
