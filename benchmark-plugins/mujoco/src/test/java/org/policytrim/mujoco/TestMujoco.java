package org.policytrim.mujoco;

import org.junit.jupiter.api.Assumptions;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;

/** Provides the engine to tests, which are skipped with a message if it is not available. */
public final class TestMujoco {

  private TestMujoco() {}

  /** Returns the engine. */
  public static MuJoCo engine() {
    try {
      return MuJoCo.load(AssetCache.standard());
    } catch (MujocoException missing) {
      System.err.println("SKIPPED, MuJoCo is missing: " + missing.getMessage());
      return Assumptions.abort("MuJoCo is missing: " + missing.getMessage());
    }
  }

  /**
   * A model with a pendulum, a free box, a floor, a mocap body welded to a hand, camera and light.
   */
  public static final String SMALL_WORLD =
      """
      <mujoco model="small-world">
        <option timestep="0.002"/>
        <visual><global offwidth="320" offheight="240"/></visual>
        <worldbody>
          <light name="lamp" pos="0 0 3" dir="0 0 -1"/>
          <camera name="front" pos="0 -2 1" xyaxes="1 0 0 0 0.45 0.9"/>
          <geom name="floor" type="plane" size="2 2 0.1" rgba="0.5 0.6 0.7 1"/>
          <body name="box" pos="0 0 0.3">
            <freejoint name="box_free"/>
            <geom name="box_geom" type="box" size="0.05 0.05 0.05" rgba="1 0 0 1"/>
          </body>
          <body name="arm" pos="0.5 0 1">
            <joint name="hinge" type="hinge" axis="0 1 0" damping="0.01"/>
            <geom name="rod" type="capsule" fromto="0 0 0 0 0 -0.4" size="0.02"/>
            <site name="tip" pos="0 0 -0.4"/>
          </body>
          <body name="target" mocap="true" pos="-0.5 0 0.5">
            <site name="mark"/>
          </body>
          <body name="hand" pos="-0.5 0 0.5">
            <freejoint/>
            <geom name="palm" type="sphere" size="0.04" contype="0" conaffinity="0"/>
          </body>
        </worldbody>
        <equality>
          <weld name="grip" body1="target" body2="hand"/>
        </equality>
        <actuator>
          <motor name="torque" joint="hinge" ctrlrange="-1 1" ctrllimited="true"/>
        </actuator>
      </mujoco>
      """;
}
