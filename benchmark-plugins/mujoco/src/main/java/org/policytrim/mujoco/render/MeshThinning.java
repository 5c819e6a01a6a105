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

  private final float[] vertices;
  private final float[] normals;
  private final float[] texture;
  private final int[] faces;
  private final int[] faceNormals;
  private final int[] faceTexture;
  private final MeshCell[] cellOfVertex;

  private MeshThinning(
      float[] vertices,
      float[] normals,
      float[] texture,
      int[] faces,
      int[] faceNormals,
      int[] faceTexture,
      double cellMetres) {
    this.vertices = vertices;
    this.normals = normals;
    this.texture = texture;
    this.faces = faces;
    this.faceNormals = faceNormals;
    this.faceTexture = faceTexture;
    this.cellOfVertex = cells(vertices, cellMetres);
  }

  /**
   * Thins all meshes of a model in place; its physics are void afterwards.
   *
   * @param model a copy that is only uploaded to GL, with {@link #EDITED} for itself
   * @param cellMetres the side of a cell
   * @return how many faces are left
   */
  static int thin(MjModel model, double cellMetres) {
    int left = 0;
    for (int mesh = 0; mesh < model.view(ModelArrays.MESH_FACENUM).length(); mesh++) {
      left += thin(model, mesh, cellMetres);
    }
    return left;
  }

  private static int thin(MjModel model, int mesh, double cellMetres) {
    IntView faceCount = model.view(ModelArrays.MESH_FACENUM);
    int faceStart = model.view(ModelArrays.MESH_FACEADR).get(mesh);
    int vertexStart = model.view(ModelArrays.MESH_VERTADR).get(mesh);
    int count = faceCount.get(mesh);
    FloatView vertices = model.view(ModelArrays.MESH_VERT);
    IntView faces = model.view(ModelArrays.MESH_FACE);
    IntView faceNormals = model.view(ModelArrays.MESH_FACENORMAL);
    IntView faceTexture = model.view(ModelArrays.MESH_FACETEXCOORD);
    MeshThinning thinning =
        new MeshThinning(
            rows(vertices, vertexStart, model.view(ModelArrays.MESH_VERTNUM).get(mesh)),
            rows(
                model.view(ModelArrays.MESH_NORMAL),
                model.view(ModelArrays.MESH_NORMALADR).get(mesh),
                model.view(ModelArrays.MESH_NORMALNUM).get(mesh)),
            rows(
                model.view(ModelArrays.MESH_TEXCOORD),
                Math.max(model.view(ModelArrays.MESH_TEXCOORDADR).get(mesh), 0),
                model.view(ModelArrays.MESH_TEXCOORDNUM).get(mesh)),
            rows(faces, faceStart, count),
            rows(faceNormals, faceStart, count),
            rows(faceTexture, faceStart, count),
            cellMetres);
    int left = thinning.thinFaces();
    if (left > 0 && left < count) {
      thinning.moveVertices();
      vertices.setAll(3 * vertexStart, thinning.vertices);
      faces.setAll(3 * faceStart, thinning.faces);
      faceNormals.setAll(3 * faceStart, thinning.faceNormals);
      faceTexture.setAll(3 * faceStart, thinning.faceTexture);
      faceCount.set(mesh, left);
    }
    return faceCount.get(mesh);
  }

  private static float[] rows(FloatView view, int start, int count) {
    float[] rows = new float[count * view.columns()];
    view.read(start * view.columns(), rows, 0, rows.length);
    return rows;
  }

  private static int[] rows(IntView view, int start, int count) {
    int[] rows = new int[count * view.columns()];
    view.read(start * view.columns(), rows, 0, rows.length);
    return rows;
  }

  /** Moves the faces that stay to the front and returns how many they are. */
  private int thinFaces() {
    for (int face = 0; face < faces.length; face += 3) {
      addPlane(face);
    }
    Set<Triangle> kept = new HashSet<>();
    int next = 0;
    for (int face = 0; face < faces.length; face += 3) {
      int a = cellOfVertex[faces[face]].vertex();
      int b = cellOfVertex[faces[face + 1]].vertex();
      int c = cellOfVertex[faces[face + 2]].vertex();
      if (a != b && b != c && a != c && kept.add(Triangle.of(a, b, c))) {
        for (int corner = 0; corner < 3; corner++) {
          moveCorner(face + corner, next++);
        }
      }
    }
    return next / 3;
  }

  private void moveCorner(int from, int to) {
    MeshCell cell = cellOfVertex[faces[from]];
    int normal = 3 * faceNormals[from];
    boolean textured = texture.length > 0;
    int coordinate = textured ? 2 * faceTexture[from] : 0;
    MeshCell.Corner corner =
        cell.corner(
            faceNormals[from],
            normals[normal],
            normals[normal + 1],
            normals[normal + 2],
            faceTexture[from],
            textured ? texture[coordinate] : 0,
            textured ? texture[coordinate + 1] : 0);
    faces[to] = cell.vertex();
    faceNormals[to] = corner.normal();
    faceTexture[to] = corner.coordinate();
  }

  private void moveVertices() {
    Set<MeshCell> moved = new HashSet<>();
    for (MeshCell cell : cellOfVertex) {
      if (moved.add(cell)) {
        double[] best = cell.best();
        for (int axis = 0; axis < 3; axis++) {
          vertices[3 * cell.vertex() + axis] = (float) best[axis];
        }
      }
    }
  }

  private static MeshCell[] cells(float[] vertices, double cellMetres) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    double longest = 0;
    for (int axis = 0; axis < 3; axis++) {
      double high = -Double.MAX_VALUE;
      for (int i = axis; i < vertices.length; i += 3) {
        low[axis] = Math.min(low[axis], vertices[i]);
        high = Math.max(high, vertices[i]);
      }
      longest = Math.max(longest, high - low[axis]);
    }
    double side = Math.max(Math.min(cellMetres, longest / FEWEST_CELLS), SMALLEST_CELL_METRES);
    Map<Long, MeshCell> cells = new HashMap<>();
    MeshCell[] cellOfVertex = new MeshCell[vertices.length / 3];
    for (int vertex = 0; vertex < cellOfVertex.length; vertex++) {
      double x = vertices[3 * vertex];
      double y = vertices[3 * vertex + 1];
      double z = vertices[3 * vertex + 2];
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

  private void addPlane(int face) {
    int a = 3 * faces[face];
    int b = 3 * faces[face + 1];
    int c = 3 * faces[face + 2];
    double ux = vertices[b] - vertices[a];
    double uy = vertices[b + 1] - vertices[a + 1];
    double uz = vertices[b + 2] - vertices[a + 2];
    double vx = vertices[c] - vertices[a];
    double vy = vertices[c + 1] - vertices[a + 1];
    double vz = vertices[c + 2] - vertices[a + 2];
    double nx = uy * vz - uz * vy;
    double ny = uz * vx - ux * vz;
    double nz = ux * vy - uy * vx;
    double offset = nx * vertices[a] + ny * vertices[a + 1] + nz * vertices[a + 2];
    for (int corner = 0; corner < 3; corner++) {
      cellOfVertex[faces[face + corner]].addPlane(nx, ny, nz, offset);
    }
  }
}
