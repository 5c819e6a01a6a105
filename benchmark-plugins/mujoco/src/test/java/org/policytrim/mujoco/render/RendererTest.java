package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.error.MujocoException;
import org.policytrim.mujoco.generated.ModelArrays;
import org.policytrim.toolkit.random.RandomStream;

class RendererTest extends RenderedScene {

  @Test
  void rowsStartAtTheTopAndChannelsWithRed() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of())) {
      for (RenderQuality quality : RenderQuality.values()) {
        byte[] image = image(model, 96, 64, quality);
        // The top row is empty, green ground in the bottom row.
        assertThat(channel(image, 96, 0, 48, 1)).isLessThan(10);
        assertThat(channel(image, 96, 63, 90, 1)).isGreaterThan(50);
        assertThat(channel(image, 96, 63, 90, 2)).isLessThan(50);
        // The ball is left of the middle, a little below.
        assertThat(channel(image, 96, 39, 37, 0)).isGreaterThan(100);
        assertThat(channel(image, 96, 39, 37, 1)).isLessThan(60);
        assertThat(channel(image, 96, 39, 59, 0)).isLessThan(60);
      }
    }
  }

  @Test
  void parityHasShadowsAndAntialiasing() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of())) {
      byte[] parity = image(model, 96, 64, RenderQuality.PARITY);
      byte[] fast = image(model, 96, 64, RenderQuality.FAST);
      assertThat(meanDifference(parity, fast)).isBetween(0.05, 12.0);
      // The horizon runs through a row of pixels: only multisampling mixes black and green.
      assertThat(mixtures(parity)).isGreaterThan(5);
      assertThat(mixtures(fast)).isZero();
    }
  }

  private static int mixtures(byte[] image) {
    int mixtures = 0;
    for (int i = 0; i < image.length; i += 3) {
      int green = image[i + 1] & 0xFF;
      if ((image[i] & 0xFF) < 10 && green > 15 && green < 80) {
        mixtures++;
      }
    }
    return mixtures;
  }

  @Test
  void bothQualitiesAreEqualWithoutEffectsAndMeshes() {
    StringBuilder balls = new StringBuilder("type='sphere' size='0.4'/></body><body>");
    RandomStream random = RandomStream.of(11);
    for (int i = 0; i < 150; i++) {
      balls.append(
          String.format(
              Locale.ROOT,
              "<geom type='%s' size='%.2f %.2f %.2f' pos='%.2f %.2f %.2f' rgba='%.2f .5 .2 %.1f'/>",
              List.of("sphere", "box", "capsule", "ellipsoid").get(i % 4),
              random.nextDouble(0.02, 0.5),
              random.nextDouble(0.02, 0.5),
              random.nextDouble(0.02, 0.5),
              random.nextDouble(-6, 6),
              random.nextDouble(-8, 6),
              random.nextDouble(-3, 5),
              random.nextDouble(),
              i % 5 == 0 ? 0.5 : 1));
    }
    String scene = SCENE.formatted("", balls + "<geom size='0.1' pos='0 0 9'");
    String plain =
        scene
            .replace("castshadow=\"true\"", "castshadow=\"false\"")
            .replace(
                "offsamples=\"4\"",
                "offsamples=\"0\" numslices=\"16\" numstacks=\"8\" numquads=\"2\"");
    try (MjModel model = mujoco.parseModel(plain, Map.of())) {
      byte[] parity = image(model, 120, 80, RenderQuality.PARITY);
      assertThat(image(model, 120, 80, RenderQuality.FAST)).isEqualTo(parity);
      assertThat(bright(parity, 0)).isGreaterThan(1000);
    }
  }

  @Test
  void alternatingSizesAndModelsDoNotInterfere() {
    try (MjModel ball = mujoco.parseModel(SPHERE, Map.of());
        MjModel world = mujoco.parseModel(TestMujoco.SMALL_WORLD, Map.of())) {
      byte[] small = image(ball, 32, 32, RenderQuality.FAST);
      byte[] other = image(world, 48, 48, RenderQuality.FAST);
      byte[] large = image(ball, 200, 160, RenderQuality.FAST);
      byte[] smooth = image(ball, 32, 32, RenderQuality.PARITY);
      assertThat(image(ball, 32, 32, RenderQuality.FAST)).isEqualTo(small);
      assertThat(image(world, 48, 48, RenderQuality.FAST)).isEqualTo(other);
      assertThat(image(ball, 200, 160, RenderQuality.FAST)).isEqualTo(large);
      assertThat(image(ball, 32, 32, RenderQuality.PARITY)).isEqualTo(smooth);
    }
  }

  @Test
  void manyModelsAreRenderedInTurn() {
    byte[] first = null;
    for (int i = 0; i < 20; i++) {
      try (MjModel model = mujoco.parseModel(SPHERE, Map.of())) {
        byte[] image = image(model, 16, 16, RenderQuality.FAST);
        first = first == null ? image : first;
        assertThat(image).isEqualTo(first);
      }
    }
  }

  @Test
  void editedCopiesAreRenderedWithTheirEdits() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjModel copy = model.copy()) {
      byte[] before = image(model, 64, 64, RenderQuality.FAST);
      assertThat(image(copy, 64, 64, RenderQuality.FAST)).isEqualTo(before);
      copy.bodyPos().setRow(copy.id(ObjectType.BODY, "ball"), 0.6, 0, 0.6);
      byte[] moved = image(copy, 64, 64, RenderQuality.FAST);
      assertThat(moved).isNotEqualTo(before);
      assertThat(channel(moved, 64, 39, 43, 0)).isGreaterThan(100);
      copy.view(ModelArrays.GEOM_RGBA).setRow(copy.count(ObjectType.GEOM) - 1, 1, 1, 0, 1);
      assertThat(channel(image(copy, 64, 64, RenderQuality.FAST), 64, 39, 43, 1))
          .isGreaterThan(100);
      assertThat(image(model, 64, 64, RenderQuality.FAST)).isEqualTo(before);
    }
  }

  @Test
  void groupsAreShownOrHidden() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjData data = model.newData()) {
      data.forward();
      byte[] usual = new byte[64 * 64 * 3];
      byte[] all = new byte[64 * 64 * 3];
      byte[] none = new byte[64 * 64 * 3];
      renderer.render(data, RenderRequest.of(0, 64, 64, RenderQuality.FAST), usual);
      renderer.render(
          data,
          new RenderRequest(0, 64, 64, RenderQuality.FAST, new SceneOptions(0b111111, 0)),
          all);
      renderer.render(
          data,
          new RenderRequest(0, 64, 64, RenderQuality.FAST, SceneOptions.DEFAULT.withoutGeoms(0)),
          none);
      assertThat(channel(usual, 64, 39, 49, 0)).isLessThan(60);
      assertThat(channel(all, 64, 39, 49, 0)).isGreaterThan(60);
      assertThat(channel(none, 64, 60, 10, 1)).isLessThan(60);
    }
  }

  @Test
  void theFreeCameraShowsTheModel() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjData data = model.newData()) {
      data.forward();
      byte[] image = new byte[64 * 64 * 3];
      renderer.render(
          data, RenderRequest.of(RenderRequest.FREE_CAMERA, 64, 64, RenderQuality.FAST), image);
      renderer.render(data, RenderRequest.of(0, 64, 64, RenderQuality.FAST), new byte[64 * 64 * 3]);
      byte[] again = new byte[64 * 64 * 3];
      renderer.render(
          data, RenderRequest.of(RenderRequest.FREE_CAMERA, 64, 64, RenderQuality.FAST), again);
      assertThat(again).isEqualTo(image);
    }
  }

  @Test
  void manyThreadsRenderAtTheSameTime() throws Exception {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<byte[]> alone = new ArrayList<>();
      List<Future<byte[]>> together = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        alone.add(moved(model, i));
      }
      for (int i = 0; i < 12; i++) {
        int place = i;
        together.add(threads.submit(() -> moved(model, place)));
      }
      for (int i = 0; i < 12; i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    }
  }

  private byte[] moved(MjModel model, int place) {
    try (MjModel copy = model.copy()) {
      copy.bodyPos().set(copy.id(ObjectType.BODY, "ball"), 0, -0.6 + 0.1 * place);
      return image(copy, 40, 40, RenderQuality.FAST);
    }
  }

  @Test
  void invalidRequestsAreRejected() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjData data = model.newData()) {
      data.forward();
      byte[] target = new byte[16 * 16 * 3];
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> renderer.render(data, RenderRequest.of(1, 16, 16, RenderQuality.FAST), target))
          .withMessageContaining("has 1 cameras, there is no camera 1");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> renderer.render(data, RenderRequest.of(0, 16, 17, RenderQuality.FAST), target))
          .withMessageContaining("pixels has 816 bytes, the target has 768");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RenderRequest.of(0, 0, 16, RenderQuality.FAST));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Renderer.open(AssetCache.standard(), 0));
      data.close();
      assertThatIllegalStateException()
          .isThrownBy(
              () -> renderer.render(data, RenderRequest.of(0, 16, 16, RenderQuality.FAST), target));
      renderer.close();
      renderer.close();
      assertThatIllegalStateException()
          .isThrownBy(
              () -> renderer.render(data, RenderRequest.of(0, 16, 16, RenderQuality.FAST), target))
          .withMessage("the renderer is closed");
    }
  }

  @Test
  void aFailedThreadIsReplaced() {
    GlBackend real = GlBackends.choose(AssetCache.standard());
    AtomicInteger made = new AtomicInteger();
    GlBackend brokenAtFirst =
        new GlBackend() {
          @Override
          public String description() {
            return "broken at first";
          }

          @Override
          public GlContext create() {
            return made.getAndIncrement() == 0 ? new NoContext() : real.create();
          }
        };
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        Renderer fragile = new Renderer(brokenAtFirst, 1);
        MjData data = model.newData()) {
      data.forward();
      byte[] target = new byte[768];
      RenderRequest request = RenderRequest.of(0, 16, 16, RenderQuality.FAST);
      assertThatExceptionOfType(MujocoException.class)
          .isThrownBy(() -> fragile.render(data, request, target))
          .withMessageContaining("rendering failed: ");
      fragile.render(data, request, target);
      assertThat(target).isEqualTo(image(model, 16, 16, RenderQuality.FAST));
    }
  }

  /** A context that is not current, so that rendering fails. */
  private static final class NoContext implements GlContext {

    @Override
    public void makeCurrent() {}

    @Override
    public void close() {}
  }
}
