package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.generated.ModelArrays;

class ThinnedAssetsTest extends RenderedScene {

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
}
