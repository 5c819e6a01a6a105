package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policytrim.api.random.RandomStream;
import org.policytrim.mujoco.MjData;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.MujocoException;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.mujoco.TestMujoco;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.generated.ModelArrays;

class RendererTest {

  /** Nothing (which is drawn black) above, green ground below, a red ball left of the middle. */
  private static final String SCENE =
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

  private static final String SPHERE = SCENE.formatted("", "type='sphere' size='0.4'");

  private MuJoCo mujoco;
  private Renderer renderer;

  @BeforeEach
  void open() {
    mujoco = TestMujoco.engine();
    try {
      renderer = Renderer.open(AssetCache.standard(), 2);
    } catch (MujocoException missing) {
      System.err.println("SKIPPED, no GL: " + missing.getMessage());
      Assumptions.abort("no GL: " + missing.getMessage());
    }
  }

  @AfterEach
  void close() {
    if (renderer != null) {
      renderer.close();
    }
  }

  private byte[] picture(MjModel model, int width, int height, RenderQuality quality) {
    try (MjData data = model.newData()) {
      data.forward();
      byte[] picture = new byte[width * height * 3];
      renderer.render(data, Shot.of(0, width, height, quality), picture);
      return picture;
    }
  }

  private static int channel(byte[] picture, int width, int row, int column, int channel) {
    return picture[(row * width + column) * 3 + channel] & 0xFF;
  }

  private static double meanDifference(byte[] one, byte[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
    }
    return sum / one.length;
  }

  @Test
  void picturesAreUprightWithRedFirst() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of())) {
      for (RenderQuality quality : RenderQuality.values()) {
        byte[] picture = picture(model, 96, 64, quality);
        // Nothing in the top row, green ground in the bottom row.
        assertThat(channel(picture, 96, 0, 48, 1)).isLessThan(10);
        assertThat(channel(picture, 96, 63, 90, 1)).isGreaterThan(50);
        assertThat(channel(picture, 96, 63, 90, 2)).isLessThan(50);
        // The ball is left of the middle, a little below.
        assertThat(channel(picture, 96, 39, 37, 0)).isGreaterThan(100);
        assertThat(channel(picture, 96, 39, 37, 1)).isLessThan(60);
        assertThat(channel(picture, 96, 39, 59, 0)).isLessThan(60);
      }
    }
  }

  @Test
  void parityHasShadowsAndSmoothEdgesAndFastHasNot() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of())) {
      byte[] parity = picture(model, 96, 64, RenderQuality.PARITY);
      byte[] fast = picture(model, 96, 64, RenderQuality.FAST);
      assertThat(meanDifference(parity, fast)).isBetween(0.05, 12.0);
      // The horizon runs through a row of pixels: only multisampling mixes black and green.
      assertThat(mixtures(parity)).isGreaterThan(5);
      assertThat(mixtures(fast)).isZero();
    }
  }

  private static int mixtures(byte[] picture) {
    int mixtures = 0;
    for (int i = 0; i < picture.length; i += 3) {
      int green = picture[i + 1] & 0xFF;
      if ((picture[i] & 0xFF) < 10 && green > 15 && green < 80) {
        mixtures++;
      }
    }
    return mixtures;
  }

  @Test
  void withoutEffectsAndMeshesBothQualitiesAreEqual() {
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
            .replace("offsamples=\"4\"", "offsamples=\"0\"");
    try (MjModel model = mujoco.parseModel(plain, Map.of())) {
      byte[] parity = picture(model, 120, 80, RenderQuality.PARITY);
      assertThat(picture(model, 120, 80, RenderQuality.FAST)).isEqualTo(parity);
      assertThat(bright(parity, 0)).isGreaterThan(1000);
    }
  }

  @Test
  void sizesAndModelsMayAlternate() {
    try (MjModel ball = mujoco.parseModel(SPHERE, Map.of());
        MjModel world = mujoco.parseModel(TestMujoco.SMALL_WORLD, Map.of())) {
      byte[] small = picture(ball, 32, 32, RenderQuality.FAST);
      byte[] other = picture(world, 48, 48, RenderQuality.FAST);
      byte[] large = picture(ball, 200, 160, RenderQuality.FAST);
      byte[] smooth = picture(ball, 32, 32, RenderQuality.PARITY);
      assertThat(picture(ball, 32, 32, RenderQuality.FAST)).isEqualTo(small);
      assertThat(picture(world, 48, 48, RenderQuality.FAST)).isEqualTo(other);
      assertThat(picture(ball, 200, 160, RenderQuality.FAST)).isEqualTo(large);
      assertThat(picture(ball, 32, 32, RenderQuality.PARITY)).isEqualTo(smooth);
    }
  }

  @Test
  void moreModelsThanAreKeptCauseNoHarm() {
    byte[] first = null;
    for (int i = 0; i < 20; i++) {
      try (MjModel model = mujoco.parseModel(SPHERE, Map.of())) {
        byte[] picture = picture(model, 16, 16, RenderQuality.FAST);
        first = first == null ? picture : first;
        assertThat(picture).isEqualTo(first);
      }
    }
  }

  @Test
  void aCopyIsDrawnAsItIs() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjModel copy = model.copy()) {
      byte[] before = picture(model, 64, 64, RenderQuality.FAST);
      assertThat(picture(copy, 64, 64, RenderQuality.FAST)).isEqualTo(before);
      copy.bodyPos().setRow(copy.id(ObjectType.BODY, "ball"), 0.6, 0, 0.6);
      byte[] moved = picture(copy, 64, 64, RenderQuality.FAST);
      assertThat(moved).isNotEqualTo(before);
      assertThat(channel(moved, 64, 39, 43, 0)).isGreaterThan(100);
      copy.view(ModelArrays.GEOM_RGBA).setRow(copy.count(ObjectType.GEOM) - 1, 1, 1, 0, 1);
      assertThat(channel(picture(copy, 64, 64, RenderQuality.FAST), 64, 39, 43, 1))
          .isGreaterThan(100);
      assertThat(picture(model, 64, 64, RenderQuality.FAST)).isEqualTo(before);
    }
  }

  @Test
  void groupsMayBeShownOrHidden() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjData data = model.newData()) {
      data.forward();
      byte[] usual = new byte[64 * 64 * 3];
      byte[] all = new byte[64 * 64 * 3];
      byte[] none = new byte[64 * 64 * 3];
      renderer.render(data, Shot.of(0, 64, 64, RenderQuality.FAST), usual);
      renderer.render(
          data, new Shot(0, 64, 64, RenderQuality.FAST, new SceneOptions(0b111111, 0)), all);
      renderer.render(
          data,
          new Shot(0, 64, 64, RenderQuality.FAST, SceneOptions.DEFAULT.withoutGeoms(0)),
          none);
      assertThat(channel(usual, 64, 39, 49, 0)).isLessThan(60);
      assertThat(channel(all, 64, 39, 49, 0)).isGreaterThan(60);
      assertThat(channel(none, 64, 60, 10, 1)).isLessThan(60);
    }
  }

  @Test
  void theFreeCameraSeesTheModel() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjData data = model.newData()) {
      data.forward();
      byte[] picture = new byte[64 * 64 * 3];
      renderer.render(data, Shot.of(Shot.FREE_CAMERA, 64, 64, RenderQuality.FAST), picture);
      renderer.render(data, Shot.of(0, 64, 64, RenderQuality.FAST), new byte[64 * 64 * 3]);
      byte[] again = new byte[64 * 64 * 3];
      renderer.render(data, Shot.of(Shot.FREE_CAMERA, 64, 64, RenderQuality.FAST), again);
      assertThat(again).isEqualTo(picture);
    }
  }

  @Test
  void manyThreadsGetTheirOwnPictures() throws Exception {
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
      return picture(copy, 40, 40, RenderQuality.FAST);
    }
  }

  @Test
  void thinnedMeshesLookTheSame() {
    byte[] sphere = SphereMesh.text(160, 80, 0.4).getBytes(StandardCharsets.UTF_8);
    String xml = SCENE.formatted("<mesh name='m' file='sphere.obj'/>", "type='mesh' mesh='m'");
    try (MjModel mesh = mujoco.parseModel(xml, Map.of("sphere.obj", sphere));
        MjModel thinned = mesh.copy();
        MjModel round = mujoco.parseModel(SPHERE, Map.of())) {
      int before = mesh.view(ModelArrays.MESH_FACENUM).get(0);
      int after = MeshThinning.thin(thinned, 0.04);
      assertThat(before).isEqualTo(2 * 160 * 79);
      assertThat(after).isBetween(500, before / 5);
      for (int i = 0; i < after; i++) {
        for (int corner = 0; corner < 3; corner++) {
          double x = vertex(thinned, i, corner, 0);
          double y = vertex(thinned, i, corner, 1);
          double z = vertex(thinned, i, corner, 2);
          assertThat(Math.sqrt(x * x + y * y + z * z)).isBetween(0.39, 0.41);
        }
      }
      // Half of all pixels are ball or ground; a few at the edges may differ.
      byte[] picture = picture(mesh, 128, 128, RenderQuality.FAST);
      assertThat(meanDifference(picture, picture(round, 128, 128, RenderQuality.FAST)))
          .isLessThan(1);
    }
  }

  @Test
  void thinnedTexturesLookTheSame() {
    byte[] large = texturedPicture(1024);
    byte[] small = texturedPicture(512);
    assertThat(meanDifference(large, small)).isLessThan(0.2);
    assertThat(bright(large, 0)).isGreaterThan(20);
    assertThat(bright(large, 2)).isGreaterThan(20);
  }

  /** How many pixels have much of one colour. */
  private static int bright(byte[] picture, int channel) {
    int bright = 0;
    for (int i = channel; i < picture.length; i += 3) {
      bright += (picture[i] & 0xFF) > 100 ? 1 : 0;
    }
    return bright;
  }

  private byte[] texturedPicture(int pixels) {
    String texture =
        """
        <texture name="checks" type="2d" builtin="checker" rgb1="1 0 0" rgb2="0 0 1"
          width="%1$d" height="%1$d"/>
        <texture name="faces" type="cube" builtin="gradient" rgb1="0 1 0" rgb2="1 1 0"
          width="%1$d" height="%2$d"/>
        <material name="checked" texture="checks" texrepeat="2 2"/>
        <material name="shaded" texture="faces"/>
        """
            .formatted(pixels, 6 * pixels);
    String ground =
        "type='box' size='0.5 0.5 0.1' material='checked'/><geom type='box' pos='1 0 0'";
    String xml = SCENE.formatted(texture, ground + " size='0.3 0.3 0.3' material='shaded'");
    try (MjModel model = mujoco.parseModel(xml.replace("rgba=\"1 0 0 1\"", ""), Map.of())) {
      return picture(model, 96, 96, RenderQuality.FAST);
    }
  }

  private static double vertex(MjModel model, int face, int corner, int axis) {
    int vertex = model.view(ModelArrays.MESH_FACE).get(face, corner);
    return model.view(ModelArrays.MESH_VERT).get(vertex, axis);
  }

  @Test
  void mistakesAreExplained() {
    try (MjModel model = mujoco.parseModel(SPHERE, Map.of());
        MjData data = model.newData()) {
      data.forward();
      byte[] target = new byte[16 * 16 * 3];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.render(data, Shot.of(1, 16, 16, RenderQuality.FAST), target))
          .withMessageContaining("has 1 cameras, there is no camera 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> renderer.render(data, Shot.of(0, 16, 17, RenderQuality.FAST), target))
          .withMessageContaining("has 816 bytes, the target has 768");
      assertThatIllegalArgumentException().isThrownBy(() -> Shot.of(0, 0, 16, RenderQuality.FAST));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Renderer.open(AssetCache.standard(), 0));
      data.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> renderer.render(data, Shot.of(0, 16, 16, RenderQuality.FAST), target));
      renderer.close();
      renderer.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> renderer.render(data, Shot.of(0, 16, 16, RenderQuality.FAST), target))
          .withMessage("the renderer is closed");
    }
  }

  @Test
  void anErrorWhileDrawingIsAnExceptionAndTheNextPictureIsDrawn() {
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
      Shot shot = Shot.of(0, 16, 16, RenderQuality.FAST);
      assertThatExceptionOfType(MujocoException.class)
          .isThrownBy(() -> fragile.render(data, shot, target))
          .withMessageContaining("drawing failed: ");
      fragile.render(data, shot, target);
      assertThat(target).isEqualTo(picture(model, 16, 16, RenderQuality.FAST));
    }
  }

  /** A GL context that is none. */
  private static final class NoContext implements GlContext {

    @Override
    public void makeCurrent() {}

    @Override
    public String renderer() {
      return "none";
    }

    @Override
    public void close() {}
  }
}
