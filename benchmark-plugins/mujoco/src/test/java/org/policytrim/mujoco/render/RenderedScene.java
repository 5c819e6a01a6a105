package org.policytrim.mujoco.render;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;

/** The base class of tests that render a small scene and compare images. */
abstract class RenderedScene {

  /** A black background above, green ground below, a red ball left of the center. */
  static final String SCENE =
      """
      <mujoco>
        <visual>
          <headlight ambient="0.6 0.6 0.6" diffuse="0.3 0.3 0.3"/>
          <quality offsamples="4"/>
        </visual>
        <asset>
          %s
        </asset>
        <worldbody>
          <light pos="0 -1 3" dir="0 0.3 -1" castshadow="true"/>
          <camera name="front" pos="0 -3 1" xyaxes="1 0 0 0 0 1" fovy="60"/>
          <geom name="ground" type="plane" size="20 20 1" rgba="0 0.6 0 1"/>
          <body name="ball" pos="-0.6 0 0.6"><geom %s rgba="1 0 0 1"/></body>
          <geom name="hidden" type="box" pos="0.9 0 0.6" size="0.2 0.2 0.2" group="3"/>
        </worldbody>
      </mujoco>
      """;

  static final String SPHERE = SCENE.formatted("", "type='sphere' size='0.4'");

  MuJoCo mujoco;
  Renderer renderer;

  @BeforeEach
  void open() {
    mujoco = TestMujoco.engine();
    try {
      renderer = Renderer.open(AssetCache.standard(), 2);
    } catch (MujocoException missing) {
      System.err.println("SKIPPED, no OpenGL: " + missing.getMessage());
      Assumptions.abort("no OpenGL: " + missing.getMessage());
    }
  }

  @AfterEach
  void close() {
    if (renderer != null) {
      renderer.close();
    }
  }

  byte[] image(MjModel model, int width, int height, RenderQuality quality) {
    try (MjData data = model.newData()) {
      data.forward();
      byte[] image = new byte[width * height * 3];
      renderer.render(data, RenderRequest.of(0, width, height, quality), image);
      return image;
    }
  }

  static int channel(byte[] image, int width, int row, int column, int channel) {
    return image[(row * width + column) * 3 + channel] & 0xFF;
  }

  static double meanDifference(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
    }
    return sum / one.length;
  }

  static int bright(byte[] image, int channel) {
    int bright = 0;
    for (int i = channel; i < image.length; i += 3) {
      bright += (image[i] & 0xFF) > 100 ? 1 : 0;
    }
    return bright;
  }
}
