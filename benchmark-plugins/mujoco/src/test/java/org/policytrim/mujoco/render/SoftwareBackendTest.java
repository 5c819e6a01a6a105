package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;

class SoftwareBackendTest {

  private static final int SIDE = 96;

  private static final String SCENE =
      """
      <mujoco>
        <asset>
          <texture name="checks" type="2d" builtin="checker" rgb1="0.2 0.3 0.4" rgb2="0.6 0.7 0.8"
            width="64" height="64"/>
          <material name="floor" texture="checks" texrepeat="4 4"/>
        </asset>
        <worldbody>
          <light pos="0 -1 3" dir="0 0.3 -1" diffuse="0.5 0.5 0.5" specular="0 0 0"/>
          <camera name="front" pos="0 -3 1.2" xyaxes="1 0 0 0 0.2 1" fovy="50"/>
          <geom type="plane" size="4 4 1" rgba="0.5 0.6 0.5 1"/>
          %s
        </worldbody>
      </mujoco>
      """;

  @AfterEach
  void clearProperty() {
    System.clearProperty("policytrim.gl");
  }

  private static byte[] image(Renderer renderer, MjModel model, RenderQuality quality) {
    try (MjData data = model.newData()) {
      data.forward();
      byte[] image = new byte[SIDE * SIDE * 3];
      renderer.render(data, RenderRequest.of(0, SIDE, SIDE, quality), image);
      return image;
    }
  }

  private static double meanDifference(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
    }
    return sum / one.length;
  }

  private static Renderer software() {
    System.setProperty("policytrim.gl", "software");
    return Renderer.open(AssetCache.standard(), 1);
  }

  @Test
  void primitivesAreSimilarToThoseOfMujoco() {
    TestMujoco.engine();
    RenderBackend gl;
    try {
      gl = GlBackends.choose(AssetCache.standard());
    } catch (MujocoException missing) {
      gl = Assumptions.abort("SKIPPED, no OpenGL to compare with: " + missing.getMessage());
    }
    List<String> shapes =
        List.of(
            "<geom type='sphere' size='0.4' pos='0 0 0.6' rgba='0.8 0.1 0.1 1'/>",
            "<geom type='box' size='0.4 0.2 0.3' pos='0 0 0.6' euler='10 20 30' rgba='0 0.7 0 1'/>",
            "<geom type='cylinder' size='0.3 0.3' pos='0 0 0.6' euler='50 0 0' rgba='0 0 1 1'/>",
            "<geom type='capsule' size='0.2 0.3' pos='0 0 0.6' euler='0 70 0' rgba='1 1 0 1'/>",
            "<geom type='ellipsoid' size='0.5 0.2 0.3' pos='0 0 0.6' rgba='0 1 1 1'/>",
            "<geom type='sphere' size='0.4' pos='0 0 0.6' rgba='1 0 1 0.5'/>",
            "<geom type='box' size='0.1 3 0.1' pos='0.3 -2 0.4' rgba='1 0.5 0 1'/>");
    try (Renderer plain = software();
        Renderer real = new Renderer(gl, 1);
        MjModel empty = TestMujoco.engine().parseModel(SCENE.formatted(""), Map.of())) {
      byte[] realGround = image(real, empty, RenderQuality.FAST);
      byte[] plainGround = image(plain, empty, RenderQuality.FAST);
      for (String shape : shapes) {
        try (MjModel model = TestMujoco.engine().parseModel(SCENE.formatted(shape), Map.of())) {
          byte[] expected = image(real, model, RenderQuality.FAST);
          byte[] drawn = image(plain, model, RenderQuality.FAST);
          assertThat(meanDifference(expected, drawn)).as(shape).isLessThan(5);
          assertThat(overlap(expected, realGround, drawn, plainGround))
              .as(shape)
              .isGreaterThan(0.9);
        }
      }
    }
  }

  /** Returns the intersection over union of the pixels that differ from the ground. */
  private static double overlap(byte[] one, byte[] oneGround, byte[] other, byte[] otherGround) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < one.length; i += 3) {
      boolean inOne = differs(one, oneGround, i);
      boolean inOther = differs(other, otherGround, i);
      both += inOne && inOther ? 1 : 0;
      either += inOne || inOther ? 1 : 0;
    }
    return (double) both / either;
  }

  private static boolean differs(byte[] image, byte[] ground, int pixel) {
    int sum = 0;
    for (int i = pixel; i < pixel + 3; i++) {
      sum += Math.abs((image[i] & 0xFF) - (ground[i] & 0xFF));
    }
    return sum > 12;
  }

  @Test
  void parityIsRejected() {
    try (MjModel model = TestMujoco.engine().parseModel(SCENE.formatted(""), Map.of());
        Renderer renderer = software()) {
      assertThat(renderer.description()).contains("rasterizer in Java");
      assertThatExceptionOfType(MujocoException.class)
          .isThrownBy(() -> image(renderer, model, RenderQuality.PARITY))
          .withMessageContaining("PARITY need OpenGL")
          .withMessageContaining("doctor --fix");
      assertThat(image(renderer, model, RenderQuality.FAST))
          .isEqualTo(image(renderer, model, RenderQuality.FAST));
    }
  }

  @Test
  void unknownBackendsAreRejected() {
    TestMujoco.engine();
    System.setProperty("policytrim.gl", "vulkan");
    assertThatExceptionOfType(MujocoException.class)
        .isThrownBy(() -> RenderBackends.choose(AssetCache.standard()))
        .withMessageContaining("POLICYTRIM_GL is 'vulkan'");
  }
}
