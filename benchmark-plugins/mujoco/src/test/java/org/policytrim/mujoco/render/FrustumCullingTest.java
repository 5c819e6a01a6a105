package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.generated.Constants;
import org.policytrim.mujoco.generated.Functions;
import org.policytrim.mujoco.generated.MjrContextLayout;
import org.policytrim.mujoco.generated.MjrRectLayout;
import org.policytrim.mujoco.generated.MjvSceneLayout;
import org.policytrim.toolkit.random.RandomStream;

/** Compares images of culled scenes with images of complete ones. */
class FrustumCullingTest extends RenderedScene {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 80;

  /** An image and the number of geoms in each pass. */
  private record Drawn(byte[] image, List<Integer> geoms) {}

  private static String scene(long seed, String mirrors, boolean shadows) {
    RandomStream random = RandomStream.of(seed);
    StringBuilder geoms = new StringBuilder();
    List<String> types = List.of("sphere", "box", "capsule", "ellipsoid", "mesh");
    for (int i = 0; i < 120; i++) {
      String type = types.get(i % types.size());
      geoms.append(
          String.format(
              Locale.ROOT,
              "<geom type='%s' %s pos='%.2f %.2f %.2f' euler='%.0f %.0f 0' rgba='%.2f .5 .2 %.1f'/>%n",
              type,
              type.equals("mesh")
                  ? "mesh='wedge'"
                  : String.format(
                      Locale.ROOT,
                      "size='%.2f %.2f %.2f'",
                      random.nextDouble(0.02, 0.4),
                      random.nextDouble(0.02, 0.4),
                      random.nextDouble(0.02, 0.4)),
              random.nextDouble(-6, 6),
              random.nextDouble(-8, 6),
              random.nextDouble(-3, 5),
              random.nextDouble(0, 180),
              random.nextDouble(0, 180),
              random.nextDouble(),
              i % 6 == 0 ? 0.5 : 1));
    }
    return """
    <mujoco>
      <visual><headlight ambient="0.4 0.4 0.4" diffuse="0.3 0.3 0.3"/><quality offsamples="4"/></visual>
      <asset>
        <mesh name="wedge" vertex="0 0 0  .7 0 0  0 .4 0  0 0 .5"/>
        <material name="glass" reflectance="0.6" rgba=".2 .2 .3 1"/>
      </asset>
      <worldbody>
        <light pos="0 -1 4" dir="0 0.3 -1" castshadow="%s"/>
        <camera name="front" pos="0 -3 1" xyaxes="1 0 0 0 0.3 1" fovy="50"/>
        %s
        %s
      </worldbody>
    </mujoco>
    """
        .formatted(shadows, mirrors, geoms);
  }

  private static Drawn draw(MjModel model, boolean culled) {
    try (Arena arena = Arena.ofConfined();
        MjData data = model.newData();
        VisualScene visible = new VisualScene(model)) {
      data.forward();
      MemorySegment context = arena.allocate(MjrContextLayout.SIZEOF, Long.BYTES);
      Functions.mjr_defaultContext(context);
      Functions.mjr_makeContext(model.memory(), context, Constants.mjFONTSCALE_150);
      Functions.mjr_setBuffer(Constants.mjFB_OFFSCREEN, context);
      visible.update(data, RenderRequest.of(0, WIDTH, HEIGHT, RenderQuality.PARITY));
      byte[] image = new byte[WIDTH * HEIGHT * 3];
      List<Integer> counts = new ArrayList<>();
      Consumer<PixelArea> draw =
          area -> {
            counts.add(visible.memory().get(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM));
            byte[] drawn = pixels(arena, visible, context);
            for (int row = area.bottom(); row < area.bottom() + area.height(); row++) {
              int upright = HEIGHT - 1 - row;
              System.arraycopy(
                  drawn,
                  (row * WIDTH + area.left()) * 3,
                  image,
                  (upright * WIDTH + area.left()) * 3,
                  area.width() * 3);
            }
          };
      if (culled) {
        new FrustumCulling(visible.memory(), new GeomBounds(model, 0)).draw(WIDTH, HEIGHT, draw);
      } else {
        draw.accept(PixelArea.whole(WIDTH, HEIGHT));
      }
      Functions.mjr_freeContext(context);
      return new Drawn(image, counts);
    }
  }

  private static byte[] pixels(Arena arena, VisualScene visible, MemorySegment context) {
    MemorySegment viewport = arena.allocate(MjrRectLayout.SIZEOF, Integer.BYTES);
    viewport.set(ValueLayout.JAVA_INT, MjrRectLayout.WIDTH, WIDTH);
    viewport.set(ValueLayout.JAVA_INT, MjrRectLayout.HEIGHT, HEIGHT);
    MemorySegment pixels = arena.allocate(WIDTH * HEIGHT * 3L);
    Functions.mjr_render(viewport, visible.memory(), context);
    Functions.mjr_readPixels(pixels, MemorySegment.NULL, viewport, context);
    return pixels.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Draws a scene with and without culling in a thread with an OpenGL context of its own. */
  private void compare(String scene, boolean fewer, int passes) throws InterruptedException {
    GlBackend backend = GlBackends.choose(AssetCache.standard());
    Drawn[] drawn = new Drawn[2];
    try (MjModel model = mujoco.parseModel(scene, Map.of())) {
      Thread thread =
          new Thread(
              () -> {
                try (GlContext context = backend.create()) {
                  context.makeCurrent();
                  drawn[0] = draw(model, false);
                  drawn[1] = draw(model, true);
                }
              });
      thread.start();
      thread.join();
      assertThat(image(model, WIDTH, HEIGHT, RenderQuality.PARITY)).isEqualTo(drawn[0].image());
    }
    assertThat(drawn[1].image()).isEqualTo(drawn[0].image());
    assertThat(drawnPixels(drawn[0].image())).isGreaterThan(WIDTH * HEIGHT / 40);
    int all = drawn[0].geoms().getFirst();
    assertThat(drawn[1].geoms()).hasSize(passes);
    assertThat(drawn[1].geoms()).allMatch(left -> fewer ? left < 0.7 * all : left == all);
  }

  private static int drawnPixels(byte[] image) {
    int drawn = 0;
    for (int i = 0; i < image.length; i += 3) {
      drawn += image[i] != 0 || image[i + 1] != 0 || image[i + 2] != 0 ? 1 : 0;
    }
    return drawn;
  }

  @Test
  void geomsOutOfViewAreRemoved() throws InterruptedException {
    for (long seed = 1; seed <= 4; seed++) {
      compare(scene(seed, "", false), true, 1);
    }
  }

  @Test
  void geomsInLargeReflectionsAreKept() throws InterruptedException {
    for (long seed = 1; seed <= 4; seed++) {
      compare(
          scene(seed, "<geom type='plane' size='9 9 1' pos='0 0 -.5' material='glass'/>", false),
          true,
          1);
      compare(
          scene(
              seed,
              "<geom type='box' size='2 2 .2' pos='0 1 .2' euler='30 10 0' material='glass'/>",
              false),
          true,
          1);
    }
  }

  @Test
  void smallReflectionsAreDrawnInASecondPass() throws InterruptedException {
    for (long seed = 1; seed <= 4; seed++) {
      compare(
          scene(
              seed,
              "<geom type='box' size='.4 .3 .05' pos='.2 -1 .6' euler='35 10 0' material='glass'/>",
              false),
          true,
          2);
    }
  }

  @Test
  void onlyTheFirstReflectingGeomReflects() throws InterruptedException {
    String second = "<geom type='box' size='2 2 .1' pos='0 2 0' material='glass'/>";
    for (String first :
        List.of(
            "<geom type='box' size='.1 .1 .1' pos='0 -7 1' material='glass'/>",
            "<geom type='box' size='.1 .1 .1' pos='0 -7 5' euler='180 0 0' material='glass'/>")) {
      compare(scene(3, first + second, false), true, 1);
    }
    // A plane that is seen from behind is skipped.
    String behind = "<geom type='plane' size='1 1 1' pos='0 -7 5' material='glass'/>";
    compare(scene(3, behind + second, false), true, 2);
  }

  @Test
  void nothingIsRemovedIfLightsCastShadows() throws InterruptedException {
    compare(scene(1, "<geom type='plane' size='9 9 1' pos='0 0 -1'/>", true), false, 1);
  }
}
