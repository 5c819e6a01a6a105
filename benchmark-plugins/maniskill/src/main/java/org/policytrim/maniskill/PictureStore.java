package org.policytrim.maniskill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.maniskill.assets.ManiskillAssets;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Quat;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.render.Looks;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.Table;

/** The meshes of robots, table and floor, read when the first image is rendered. Thread-safe. */
public final class PictureStore {

  private static final double TABLE_SCALE = 1.75;

  private final ManiskillAssets assets;
  private final Map<String, List<Looks>> scenes = new HashMap<>();

  /** Creates a store that reads from a folder. */
  public PictureStore(ManiskillAssets assets) {
    this.assets = assets;
  }

  /**
   * Returns the looks of everything except a task's objects.
   *
   * @throws org.policytrim.maniskill.error.ManiskillException if a file is missing or damaged
   */
  public synchronized List<Looks> scene(Panda robot) {
    return scenes.computeIfAbsent(
        robot.description().name(),
        _ -> {
          List<Looks> looks = new ArrayList<>(Looks.robot(robot.urdf()));
          Quat quarter = Quat.about(new Vec3(0, 0, 1), Math.PI / 2);
          looks.add(
              Looks.model(Table.TABLE, assets.table(), TABLE_SCALE, new Pose(Vec3.ZERO, quarter)));
          looks.add(Looks.floor(Table.GROUND, assets.floor(), Table.FLOOR));
          return List.copyOf(looks);
        });
  }
}
