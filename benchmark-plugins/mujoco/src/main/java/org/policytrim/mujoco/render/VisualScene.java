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

/** MuJoCo's list of what is to be drawn (mjvScene): geoms, lights and the camera. */
final class VisualScene implements AutoCloseable {

  /** Decorations beyond the model's own geoms and sites that there is room for. */
  private static final int ROOM_FOR_DECORATION = 1000;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment scene = arena.allocate(MjvSceneLayout.SIZEOF, Long.BYTES);
  private final MemorySegment options = arena.allocate(MjvOptionLayout.SIZEOF, Long.BYTES);
  private final MemorySegment camera = arena.allocate(MjvCameraLayout.SIZEOF, Long.BYTES);

  /** A list with room for a model and its copies. */
  VisualScene(MjModel model) {
    Functions.mjv_defaultScene(scene);
    Functions.mjv_makeScene(model.memory(), scene, mostGeoms(model));
    Functions.mjv_defaultOption(options);
    Functions.mjv_defaultCamera(camera);
  }

  /** The struct itself. */
  MemorySegment memory() {
    return scene;
  }

  /** Turns one of the effects (mjtRndFlag) off. */
  void turnOff(int flag) {
    scene.set(ValueLayout.JAVA_BYTE, MjvSceneLayout.FLAGS + flag, (byte) 0);
  }

  /** Lists what a picture shows of a simulation. */
  void update(MjData data, RenderRequest shot) {
    setGroups(MjvOptionLayout.GEOMGROUP, shot.options().geomGroups());
    setGroups(MjvOptionLayout.SITEGROUP, shot.options().siteGroups());
    if (shot.camera() == RenderRequest.FREE_CAMERA) {
      Functions.mjv_defaultFreeCamera(data.model().memory(), camera);
    } else {
      camera.set(ValueLayout.JAVA_INT, MjvCameraLayout.TYPE, Constants.mjCAMERA_FIXED);
      camera.set(ValueLayout.JAVA_INT, MjvCameraLayout.FIXEDCAMID, shot.camera());
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

  private static int mostGeoms(MjModel model) {
    return model.size(ModelSize.NGEOM)
        + model.size(ModelSize.NSITE)
        + model.size(ModelSize.NWRAP)
        + ROOM_FOR_DECORATION;
  }
}
