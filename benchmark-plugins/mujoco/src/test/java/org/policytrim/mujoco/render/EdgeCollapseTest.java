package org.policytrim.mujoco.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class EdgeCollapseTest {

  private static final int CELLS = 20;
  private static final int ROW = CELLS + 1;

  @Test
  void aFlatSheetBecomesTwoFaces() {
    MeshArrays sheet = sheet((_, _) -> 0, false, 0);
    int left = EdgeCollapse.collapse(sheet, 2 * CELLS * CELLS, 1e-3);
    assertThat(left).isEqualTo(2);
    assertThat(area(sheet, left)).isBetween(1 - 1e-6, 1 + 1e-6);
  }

  @Test
  void aFoldIsPreserved() {
    MeshArrays sheet = sheet((x, _) -> Math.abs(x - 0.5), false, 0);
    int left = EdgeCollapse.collapse(sheet, 2 * CELLS * CELLS, 1e-3);
    assertThat(left).isBetween(4, 8);
    assertThat(area(sheet, left)).isBetween(Math.sqrt(2) - 1e-6, Math.sqrt(2) + 1e-6);
  }

  @Test
  void aCurvedSheetStaysWithinTheTolerance() {
    MeshArrays sheet = sheet((x, y) -> 0.2 * Math.sin(3 * x) * Math.cos(2 * y), false, 0);
    int some = EdgeCollapse.collapse(sheet, 2 * CELLS * CELLS, 5e-3);
    assertThat(some).isBetween(20, 600);
    MeshArrays again = sheet((x, y) -> 0.2 * Math.sin(3 * x) * Math.cos(2 * y), false, 0);
    assertThat(EdgeCollapse.collapse(again, 2 * CELLS * CELLS, 5e-3)).isEqualTo(some);
    assertThat(again.faces()).isEqualTo(sheet.faces());
    MeshArrays milder = sheet((x, y) -> 0.2 * Math.sin(3 * x) * Math.cos(2 * y), false, 0);
    assertThat(EdgeCollapse.collapse(milder, 2 * CELLS * CELLS, 1e-3)).isGreaterThan(some);
  }

  @Test
  void cornersKeepTheirTextureCoordinates() {
    MeshArrays sheet = sheet((_, _) -> 0, true, 0);
    int left = EdgeCollapse.collapse(sheet, 2 * CELLS * CELLS, 1e-3);
    assertThat(left).isEqualTo(2);
    assertTextureCoordinates(sheet, left, 0);
  }

  @Test
  void textureSeamsArePreserved() {
    MeshArrays sheet = sheet((_, _) -> 0, true, 5);
    int left = EdgeCollapse.collapse(sheet, 2 * CELLS * CELLS, 1e-3);
    assertThat(left).isBetween(4, 12);
    assertThat(area(sheet, left)).isBetween(1 - 1e-6, 1 + 1e-6);
    assertTextureCoordinates(sheet, left, 5);
  }

  /** Checks that v is y, and u is x on the left half and x + jump on the right half. */
  private static void assertTextureCoordinates(MeshArrays sheet, int left, double jump) {
    for (int face = 0; face < left; face++) {
      double middle = 0;
      for (int corner = 3 * face; corner < 3 * face + 3; corner++) {
        middle += sheet.vertices()[3 * sheet.faces()[corner]] / 3;
      }
      for (int corner = 3 * face; corner < 3 * face + 3; corner++) {
        int vertex = 3 * sheet.faces()[corner];
        int coordinate = 2 * sheet.faceTexture()[corner];
        double u = sheet.vertices()[vertex] + (middle > 0.5 ? jump : 0);
        assertThat(Math.abs(sheet.texture()[coordinate] - u)).isLessThan(1e-5);
        assertThat(sheet.texture()[coordinate + 1]).isEqualTo(sheet.vertices()[vertex + 1]);
      }
    }
  }

  /** Creates a sheet over the unit square whose u coordinate has a jump in the middle. */
  private static MeshArrays sheet(DoubleBinaryOperator height, boolean textured, float jump) {
    int points = ROW * ROW;
    float[] vertices = new float[3 * points];
    float[] texture = new float[textured ? 4 * points : 0];
    for (int i = 0; i < points; i++) {
      float x = (float) (i % ROW) / CELLS;
      float y = (float) (i / ROW) / CELLS;
      vertices[3 * i] = x;
      vertices[3 * i + 1] = y;
      vertices[3 * i + 2] = (float) height.applyAsDouble(x, y);
      if (textured) {
        texture[2 * i] = x;
        texture[2 * i + 1] = y;
        texture[2 * (points + i)] = x + jump;
        texture[2 * (points + i) + 1] = y;
      }
    }
    int[] faces = new int[6 * CELLS * CELLS];
    int[] faceTexture = new int[faces.length];
    int next = 0;
    for (int cell = 0; cell < CELLS * CELLS; cell++) {
      int a = cell / CELLS * ROW + cell % CELLS;
      int shift = cell % CELLS < CELLS / 2 ? 0 : points;
      for (int vertex : new int[] {a, a + 1, a + ROW + 1, a, a + ROW + 1, a + ROW}) {
        faceTexture[next] = vertex + shift;
        faces[next++] = vertex;
      }
    }
    return new MeshArrays(
        vertices, new float[] {0, 0, 1}, texture, faces, new int[faces.length], faceTexture);
  }

  private static double area(MeshArrays mesh, int count) {
    double area = 0;
    for (int face = 0; face < count; face++) {
      int[] corners = {
        mesh.faces()[3 * face], mesh.faces()[3 * face + 1], mesh.faces()[3 * face + 2]
      };
      double[] cross =
          Vectors.cross(
              Vectors.between(mesh.vertices(), corners[0], corners[1]),
              Vectors.between(mesh.vertices(), corners[0], corners[2]));
      area += Math.sqrt(Vectors.dot(cross, cross)) / 2;
    }
    return area;
  }
}
