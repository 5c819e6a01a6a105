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

/** Pictures of whole lists beside those of what was left on them. */
class FrustumCullingTest extends RenderedScene {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 80;

  /** A picture and how many geoms were drawn for it, each time. */
  private record Drawn(byte[] picture, List<Integer> geoms) {}

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
        VisualScene list = new VisualScene(model)) {
      data.forward();
      MemorySegment context = arena.allocate(MjrContextLayout.SIZEOF, Long.BYTES);
      Functions.mjr_defaultContext(context);
      Functions.mjr_makeContext(model.memory(), context, Constants.mjFONTSCALE_150);
      Functions.mjr_setBuffer(Constants.mjFB_OFFSCREEN, context);
      list.update(data, RenderRequest.of(0, WIDTH, HEIGHT, RenderQuality.PARITY));
      byte[] picture = new byte[WIDTH * HEIGHT * 3];
      List<Integer> counts = new ArrayList<>();
      Consumer<PixelArea> draw =
          area -> {
            counts.add(list.memory().get(ValueLayout.JAVA_INT, MjvSceneLayout.NGEOM));
            byte[] drawn = pixels(arena, list, context);
            for (int row = area.bottom(); row < area.bottom() + area.height(); row++) {
              int upright = HEIGHT - 1 - row;
              System.arraycopy(
                  drawn,
                  (row * WIDTH + area.left()) * 3,
                  picture,
                  (upright * WIDTH + area.left()) * 3,
                  area.width() * 3);
            }
          };
      if (culled) {
        new FrustumCulling(list.memory(), new GeomBounds(model, 0)).draw(WIDTH, HEIGHT, draw);
      } else {
        draw.accept(PixelArea.whole(WIDTH, HEIGHT));
      }
      Functions.mjr_freeContext(context);
      return new Drawn(picture, counts);
    }
  }

  private static byte[] pixels(Arena arena, VisualScene list, MemorySegment context) {
    MemorySegment viewport = arena.allocate(MjrRectLayout.SIZEOF, Integer.BYTES);
    viewport.set(ValueLayout.JAVA_INT, MjrRectLayout.WIDTH, WIDTH);
    viewport.set(ValueLayout.JAVA_INT, MjrRectLayout.HEIGHT, HEIGHT);
    MemorySegment pixels = arena.allocate(WIDTH * HEIGHT * 3L);
    Functions.mjr_render(viewport, list.memory(), context);
    Functions.mjr_readPixels(pixels, MemorySegment.NULL, viewport, context);
    return pixels.toArray(ValueLayout.JAVA_BYTE);
  }

  /** Draws in a thread that ends with its GL context. */
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
      assertThat(picture(model, WIDTH, HEIGHT, RenderQuality.PARITY)).isEqualTo(drawn[0].picture());
    }
    assertThat(drawn[1].picture()).isEqualTo(drawn[0].picture());
    assertThat(drawnPixels(drawn[0].picture())).isGreaterThan(WIDTH * HEIGHT / 40);
    int all = drawn[0].geoms().getFirst();
    assertThat(drawn[1].geoms()).hasSize(passes);
    assertThat(drawn[1].geoms()).allMatch(left -> fewer ? left < 0.7 * all : left == all);
  }

  private static int drawnPixels(byte[] picture) {
    int drawn = 0;
    for (int i = 0; i < picture.length; i += 3) {
      drawn += picture[i] != 0 || picture[i + 1] != 0 || picture[i + 2] != 0 ? 1 : 0;
    }
    return drawn;
  }

  @Test
  void whatIsNotInViewIsNotMissed() throws InterruptedException {
    for (long seed = 1; seed <= 4; seed++) {
      compare(scene(seed, "", false), true, 1);
    }
  }

  @Test
  void largeMirrorsShowWhatIsNotInViewThemselves() throws InterruptedException {
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
  void smallMirrorsAreDrawnOnTheirOwn() throws InterruptedException {
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
  void aMirrorOutOfViewKeepsOthersFromMirroring() throws InterruptedException {
    String second = "<geom type='box' size='2 2 .1' pos='0 2 0' material='glass'/>";
    for (String first :
        List.of(
            "<geom type='box' size='.1 .1 .1' pos='0 -7 1' material='glass'/>",
            "<geom type='box' size='.1 .1 .1' pos='0 -7 5' euler='180 0 0' material='glass'/>")) {
      compare(scene(3, first + second, false), true, 1);
    }
    // A plane seen from behind mirrors nothing and leaves it to the next one.
    String behind = "<geom type='plane' size='1 1 1' pos='0 -7 5' material='glass'/>";
    compare(scene(3, behind + second, false), true, 2);
  }

  @Test
  void whereShadowsFallNothingIsLeftOut() throws InterruptedException {
    compare(scene(1, "<geom type='plane' size='9 9 1' pos='0 0 -1'/>", true), false, 1);
  }
}
