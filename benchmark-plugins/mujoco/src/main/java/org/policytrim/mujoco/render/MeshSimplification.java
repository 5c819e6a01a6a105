package org.policytrim.mujoco.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.array.ArrayField;
import org.policytrim.mujoco.generated.ModelArrays;

/**
 * Simplifies the meshes of a model that is only rendered. OpenGL in software spends most of its
 * time on vertices, and scanned or designed meshes have many more of them than a small image has
 * pixels.
 *
 * <p>First, space is divided into cubic cells and all vertices of a mesh in a cell are merged (see
 * {@link VertexCluster}); triangles that degenerate or coincide with another one are removed. Then
 * edges are collapsed where the surface is nearly flat (see {@link EdgeCollapse}).
 */
final class MeshSimplification {

  /** The arrays of a model that are edited. */
  static final Set<ArrayField<?>> EDITED =
      Set.of(
          ModelArrays.MESH_VERT,
          ModelArrays.MESH_FACE,
          ModelArrays.MESH_FACENORMAL,
          ModelArrays.MESH_FACETEXCOORD,
          ModelArrays.MESH_FACENUM);

  /** The smallest number of cells along the longest side of a mesh. */
  private static final int MINIMUM_CELLS = 12;

  /** The tolerance of edge collapses in cells. */
  private static final double COLLAPSE_TOLERANCE = 0.8;

  private static final double MINIMUM_CELL_SIZE = 1e-6;

  private record Triangle(int a, int b, int c) {

    /**
     * Returns the triangle with its smallest vertex first, so that equal triangles compare equal.
     */
    static Triangle of(int a, int b, int c) {
      if (a < b && a < c) {
        return new Triangle(a, b, c);
      }
      return b < c ? new Triangle(b, c, a) : new Triangle(c, a, b);
    }
  }

  private final MeshArrays mesh;
  private final float[] vertices;
  private final double side;
  private final VertexCluster[] cellOfVertex;

  private MeshSimplification(MeshArrays mesh, double cellSize) {
    this.mesh = mesh;
    this.vertices = mesh.vertices();
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    this.side =
        Math.max(Math.min(cellSize, bounds(vertices, low) / MINIMUM_CELLS), MINIMUM_CELL_SIZE);
    this.cellOfVertex = cells(low);
  }

  /**
   * Simplifies all meshes of a model in place, after which it is not usable for physics.
   *
   * @param model a model with its own copy of {@link #EDITED}
   * @param cellSize the side of a cell in m
   * @return the number of remaining faces
   */
  static int simplify(MjModel model, double cellSize) {
    int remaining = 0;
    for (int mesh = 0; mesh < model.view(ModelArrays.MESH_FACENUM).length(); mesh++) {
      remaining += simplify(model, mesh, cellSize);
    }
    return remaining;
  }

  private static int simplify(MjModel model, int id, double cellSize) {
    int count = model.view(ModelArrays.MESH_FACENUM).get(id);
    MeshArrays mesh = MeshArrays.read(model, id);
    MeshSimplification simplification = new MeshSimplification(mesh, cellSize);
    int remaining = simplification.mergeFaces();
    if (remaining == 0 || remaining == count) {
      return count;
    }
    simplification.moveVertices();
    remaining = EdgeCollapse.collapse(mesh, remaining, simplification.side * COLLAPSE_TOLERANCE);
    mesh.write(model, id, remaining);
    return remaining;
  }

  /** Moves the remaining faces to the front and returns their number. */
  private int mergeFaces() {
    int[] faces = mesh.faces();
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
    VertexCluster cell = cellOfVertex[mesh.faces()[from]];
    int normalIndex = mesh.faceNormals()[from];
    int textureIndex = mesh.faceTexture()[from];
    float[] normals = mesh.normals();
    float[] texture = mesh.texture();
    VertexCluster.Corner corner =
        cell.corner(
            normalIndex,
            normals[3 * normalIndex],
            normals[3 * normalIndex + 1],
            normals[3 * normalIndex + 2],
            textureIndex,
            mesh.textured() ? texture[2 * textureIndex] : 0,
            mesh.textured() ? texture[2 * textureIndex + 1] : 0);
    mesh.faces()[to] = cell.vertex();
    mesh.faceNormals()[to] = corner.normal();
    mesh.faceTexture()[to] = corner.coordinate();
  }

  private void moveVertices() {
    Set<VertexCluster> moved = new HashSet<>();
    for (VertexCluster cell : cellOfVertex) {
      if (moved.add(cell)) {
        double[] position = cell.position();
        for (int axis = 0; axis < 3; axis++) {
          vertices[3 * cell.vertex() + axis] = (float) position[axis];
        }
      }
    }
  }

  /** Fills in the smallest coordinates and returns the length of the longest side. */
  private static double bounds(float[] vertices, double[] low) {
    double longest = 0;
    for (int axis = 0; axis < 3; axis++) {
      double high = -Double.MAX_VALUE;
      for (int i = axis; i < vertices.length; i += 3) {
        low[axis] = Math.min(low[axis], vertices[i]);
        high = Math.max(high, vertices[i]);
      }
      longest = Math.max(longest, high - low[axis]);
    }
    return longest;
  }

  private VertexCluster[] cells(double[] low) {
    Map<Long, VertexCluster> cells = new HashMap<>();
    VertexCluster[] cellOfVertex = new VertexCluster[vertices.length / 3];
    for (int vertex = 0; vertex < cellOfVertex.length; vertex++) {
      double x = vertices[3 * vertex];
      double y = vertices[3 * vertex + 1];
      double z = vertices[3 * vertex + 2];
      long key =
          (long) ((x - low[0]) / side) << 42
              | (long) ((y - low[1]) / side) << 21
              | (long) ((z - low[2]) / side);
      int representative = vertex;
      VertexCluster cell = cells.computeIfAbsent(key, _ -> new VertexCluster(representative));
      cell.addPoint(x, y, z);
      cellOfVertex[vertex] = cell;
    }
    return cellOfVertex;
  }

  private void addPlane(int face) {
    int[] faces = mesh.faces();
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
