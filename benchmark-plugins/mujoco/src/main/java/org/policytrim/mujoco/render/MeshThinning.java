package org.policytrim.mujoco.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.array.FloatView;
import org.policytrim.mujoco.array.IntView;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * Thins out the meshes of a model that is only drawn: software GL spends its time on vertices, and
 * scanned or designed meshes have far more of them than a small picture has pixels.
 *
 * <p>Space is divided into cells; all vertices of a mesh in one cell become one, see {@link
 * MeshCell}. Triangles that lose their area or become equal to another one go.
 */
final class MeshThinning {

  /** The arrays that are edited. */
  static final Set<ArrayField> EDITED =
      Set.of(
          ModelArrays.MESH_VERT,
          ModelArrays.MESH_FACE,
          ModelArrays.MESH_FACENORMAL,
          ModelArrays.MESH_FACETEXCOORD,
          ModelArrays.MESH_FACENUM);

  /** A mesh keeps at least this many cells along its longest side. */
  private static final int FEWEST_CELLS = 12;

  private static final double SMALLEST_CELL_METRES = 1e-6;

  private record Triangle(int a, int b, int c) {

    /** With the smallest corner first, so that equal ones are found. */
    static Triangle of(int a, int b, int c) {
      if (a < b && a < c) {
        return new Triangle(a, b, c);
      }
      return b < c ? new Triangle(b, c, a) : new Triangle(c, a, b);
    }
  }

  private final IntView vertexStart;
  private final IntView vertexCount;
  private final IntView faceStart;
  private final IntView faceCount;
  private final IntView normalStart;
  private final IntView textureStart;
  private final FloatView vertices;
  private final FloatView normals;
  private final FloatView texture;
  private final IntView faces;
  private final IntView faceNormals;
  private final IntView faceTexture;
  private final double cellMetres;

  private MeshThinning(MjModel model, double cellMetres) {
    this.vertexStart = model.view(ModelArrays.MESH_VERTADR);
    this.vertexCount = model.view(ModelArrays.MESH_VERTNUM);
    this.faceStart = model.view(ModelArrays.MESH_FACEADR);
    this.faceCount = model.view(ModelArrays.MESH_FACENUM);
    this.normalStart = model.view(ModelArrays.MESH_NORMALADR);
    this.textureStart = model.view(ModelArrays.MESH_TEXCOORDADR);
    this.vertices = model.view(ModelArrays.MESH_VERT);
    this.normals = model.view(ModelArrays.MESH_NORMAL);
    this.texture = model.view(ModelArrays.MESH_TEXCOORD);
    this.faces = model.view(ModelArrays.MESH_FACE);
    this.faceNormals = model.view(ModelArrays.MESH_FACENORMAL);
    this.faceTexture = model.view(ModelArrays.MESH_FACETEXCOORD);
    this.cellMetres = cellMetres;
  }

  /**
   * Thins all meshes of a model in place; its physics are void afterwards.
   *
   * @param model a copy that is only uploaded to GL, with {@link #EDITED} for itself
   * @param cellMetres the side of a cell
   * @return how many faces are left
   */
  static int thin(MjModel model, double cellMetres) {
    MeshThinning thinning = new MeshThinning(model, cellMetres);
    int left = 0;
    for (int mesh = 0; mesh < thinning.faceCount.length(); mesh++) {
      left += thinning.thin(mesh);
    }
    return left;
  }

  private int thin(int mesh) {
    MeshCell[] cellOfVertex = cells(mesh);
    int start = faceStart.get(mesh);
    int count = faceCount.get(mesh);
    Set<Triangle> kept = new HashSet<>();
    int next = start;
    for (int face = start; face < start + count; face++) {
      addPlane(mesh, face, cellOfVertex);
    }
    for (int face = start; face < start + count; face++) {
      int a = cellOfVertex[faces.get(face, 0)].vertex();
      int b = cellOfVertex[faces.get(face, 1)].vertex();
      int c = cellOfVertex[faces.get(face, 2)].vertex();
      if (a != b && b != c && a != c && kept.add(Triangle.of(a, b, c))) {
        moveFace(mesh, face, next++, cellOfVertex);
      }
    }
    if (next == start) {
      return count;
    }
    Set<MeshCell> moved = new HashSet<>();
    for (MeshCell cell : cellOfVertex) {
      if (moved.add(cell)) {
        double[] best = cell.best();
        vertices.setRow(
            vertexStart.get(mesh) + cell.vertex(),
            (float) best[0],
            (float) best[1],
            (float) best[2]);
      }
    }
    faceCount.set(mesh, next - start);
    return next - start;
  }

  /** Writes a face into a place at or before its own, with the vertices of its cells. */
  private void moveFace(int mesh, int from, int to, MeshCell[] cellOfVertex) {
    int normalBase = normalStart.get(mesh);
    int textureBase = textureStart.get(mesh);
    for (int i = 0; i < 3; i++) {
      MeshCell cell = cellOfVertex[faces.get(from, i)];
      int normal = faceNormals.get(from, i);
      float u = 0;
      float v = 0;
      int coordinate = 0;
      if (textureBase >= 0) {
        coordinate = faceTexture.get(from, i);
        u = texture.get(textureBase + coordinate, 0);
        v = texture.get(textureBase + coordinate, 1);
      }
      int row = normalBase + normal;
      MeshCell.Corner corner =
          cell.corner(
              normal,
              normals.get(row, 0),
              normals.get(row, 1),
              normals.get(row, 2),
              coordinate,
              u,
              v);
      faces.set(to, i, cell.vertex());
      faceNormals.set(to, i, corner.normal());
      if (textureBase >= 0) {
        faceTexture.set(to, i, corner.coordinate());
      }
    }
  }

  private MeshCell[] cells(int mesh) {
    int start = vertexStart.get(mesh);
    int count = vertexCount.get(mesh);
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double longest = 0;
    for (int axis = 0; axis < 3; axis++) {
      double high = -Double.MAX_VALUE;
      for (int vertex = start; vertex < start + count; vertex++) {
        low[axis] = Math.min(low[axis], vertices.get(vertex, axis));
        high = Math.max(high, vertices.get(vertex, axis));
      }
      longest = Math.max(longest, high - low[axis]);
    }
    double side = Math.max(Math.min(cellMetres, longest / FEWEST_CELLS), SMALLEST_CELL_METRES);
    Map<Long, MeshCell> cells = new HashMap<>();
    MeshCell[] cellOfVertex = new MeshCell[count];
    for (int vertex = 0; vertex < count; vertex++) {
      double x = vertices.get(start + vertex, 0);
      double y = vertices.get(start + vertex, 1);
      double z = vertices.get(start + vertex, 2);
      long key =
          (long) ((x - low[0]) / side) << 42
              | (long) ((y - low[1]) / side) << 21
              | (long) ((z - low[2]) / side);
      int representative = vertex;
      MeshCell cell = cells.computeIfAbsent(key, _ -> new MeshCell(representative));
      cell.addPoint(x, y, z);
      cellOfVertex[vertex] = cell;
    }
    return cellOfVertex;
  }

  private void addPlane(int mesh, int face, MeshCell[] cellOfVertex) {
    int start = vertexStart.get(mesh);
    int a = start + faces.get(face, 0);
    int b = start + faces.get(face, 1);
    int c = start + faces.get(face, 2);
    double ux = vertices.get(b, 0) - vertices.get(a, 0);
    double uy = vertices.get(b, 1) - vertices.get(a, 1);
    double uz = vertices.get(b, 2) - vertices.get(a, 2);
    double vx = vertices.get(c, 0) - vertices.get(a, 0);
    double vy = vertices.get(c, 1) - vertices.get(a, 1);
    double vz = vertices.get(c, 2) - vertices.get(a, 2);
    double nx = uy * vz - uz * vy;
    double ny = uz * vx - ux * vz;
    double nz = ux * vy - uy * vx;
    double offset = nx * vertices.get(a, 0) + ny * vertices.get(a, 1) + nz * vertices.get(a, 2);
    for (int i = 0; i < 3; i++) {
      cellOfVertex[faces.get(face, i)].addPlane(nx, ny, nz, offset);
    }
  }
}
