package org.policytrim.mujoco.render;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Reduces the number of faces of a mesh by half-edge collapses in the order of their quadric error
 * (Garland and Heckbert, "Surface Simplification Using Quadric Error Metrics", 1997), until the
 * next one would exceed a tolerance. A collapse moves a vertex onto a neighbor, so that vertices
 * keep their positions. Boundaries of open surfaces and texture seams are preserved.
 */
final class EdgeCollapse {

  private static final int NONE = -1;

  /** The smallest cosine between the normals of a face before and after a move (60 degrees). */
  private static final double MINIMUM_TURN_COSINE = 0.5;

  /** The smallest cosine between normals that may replace each other (about 37 degrees). */
  private static final double SIMILAR_NORMAL = 0.8;

  /** The largest difference of texture coordinates on the same side of a seam, per texture size. */
  private static final double SAME_COORDINATE = 1e-4;

  /**
   * A collapse of one vertex onto another. Outdated when the version of one of them has changed.
   */
  private record Move(double error, int from, int to, int fromVersion, int toVersion) {}

  private static final Comparator<Move> BEST_FIRST =
      Comparator.comparingDouble(Move::error)
          .thenComparingInt(Move::from)
          .thenComparingInt(Move::to);

  private final MeshArrays mesh;
  private final float[] vertices;
  private final int[] faces;
  private final int corners;
  private final double maximumError;

  /** Linked lists of the corners at each vertex, including those of removed faces. */
  private final int[] firstCorner;

  private final int[] nextCorner;
  private final boolean[] removed;
  private final int[] versions;
  private final QuadricErrors quadrics;
  private final PriorityQueue<Move> moves = new PriorityQueue<>(BEST_FIRST);

  private EdgeCollapse(MeshArrays mesh, int count, double tolerance) {
    this.mesh = mesh;
    this.vertices = mesh.vertices();
    this.faces = mesh.faces();
    this.corners = 3 * count;
    this.maximumError = tolerance * tolerance;
    this.firstCorner = new int[vertices.length / 3];
    this.nextCorner = new int[corners];
    this.removed = new boolean[count];
    this.versions = new int[firstCorner.length];
    this.quadrics = new QuadricErrors(firstCorner.length);
    Arrays.fill(firstCorner, NONE);
    for (int corner = corners - 1; corner >= 0; corner--) {
      nextCorner[corner] = firstCorner[faces[corner]];
      firstCorner[faces[corner]] = corner;
    }
  }

  /**
   * Reduces the faces of a mesh in place.
   *
   * @param mesh the mesh, whose first faces are used
   * @param count the number of faces
   * @param tolerance the largest error in m: the root of the summed squared distances of a vertex
   *     from the planes of all faces that it represents
   * @return the number of remaining faces, which are the first ones of the mesh
   */
  static int collapse(MeshArrays mesh, int count, double tolerance) {
    EdgeCollapse collapse = new EdgeCollapse(mesh, count, tolerance);
    collapse.addPlanes();
    collapse.run();
    return collapse.compact();
  }

  private void addPlanes() {
    for (int face = 0; face < corners; face += 3) {
      double[] normal = normal(faces[face], faces[face + 1], faces[face + 2]);
      if (Vectors.normalize(normal)) {
        for (int corner = face; corner < face + 3; corner++) {
          addPlane(faces[corner], normal, faces[face]);
          addBoundary(corner, normal);
        }
      }
    }
  }

  /**
   * Adds a plane through the edge after a corner, perpendicular to the face, if no other face has
   * that edge. It preserves the boundary.
   */
  private void addBoundary(int corner, double[] normal) {
    int from = faces[corner];
    int to = faces[following(corner)];
    int around = 0;
    for (int c = firstCorner[from]; c != NONE; c = nextCorner[c]) {
      around += touches(c, to) ? 1 : 0;
    }
    if (around == 1) {
      double[] along = Vectors.between(vertices, from, to);
      double[] sideways = Vectors.cross(along, normal);
      if (Vectors.normalize(sideways)) {
        addPlane(from, sideways, from);
        addPlane(to, sideways, from);
      }
    }
  }

  private void addPlane(int vertex, double[] normal, int through) {
    double offset =
        normal[0] * vertices[3 * through]
            + normal[1] * vertices[3 * through + 1]
            + normal[2] * vertices[3 * through + 2];
    quadrics.add(vertex, normal[0], normal[1], normal[2], offset);
  }

  private void run() {
    for (int corner = 0; corner < corners; corner++) {
      propose(faces[corner], faces[following(corner)]);
      propose(faces[following(corner)], faces[corner]);
    }
    Move move;
    while ((move = moves.poll()) != null) {
      if (versions[move.from] == move.fromVersion
          && versions[move.to] == move.toVersion
          && allowed(move.from, move.to)) {
        move(move.from, move.to);
      }
    }
  }

  private void propose(int from, int to) {
    double x = vertices[3 * to];
    double y = vertices[3 * to + 1];
    double z = vertices[3 * to + 2];
    double error = quadrics.at(from, x, y, z) + quadrics.at(to, x, y, z);
    if (error <= maximumError) {
      moves.add(new Move(error, from, to, versions[from], versions[to]));
    }
  }

  /**
   * Returns whether no remaining face flips and all have a texture coordinate at the new vertex.
   */
  private boolean allowed(int from, int to) {
    for (int corner = firstCorner[from]; corner != NONE; corner = nextCorner[corner]) {
      if (removed[corner / 3] || touches(corner, to)) {
        continue;
      }
      double[] before = normal(from, faces[following(corner)], faces[preceding(corner)]);
      double[] after = normal(to, faces[following(corner)], faces[preceding(corner)]);
      if (!Vectors.normalize(after)
          || (Vectors.normalize(before) && Vectors.dot(before, after) < MINIMUM_TURN_COSINE)) {
        return false;
      }
      if (mesh.textured() && continuation(corner, to) == NONE) {
        return false;
      }
    }
    return true;
  }

  private void move(int from, int to) {
    // Attributes are determined first, because they are taken from faces that are about to be
    // removed.
    int[] remaining = remaining(from, to);
    int[] sources = new int[remaining.length];
    Arrays.setAll(sources, i -> source(remaining[i], to));
    for (int corner = firstCorner[from]; corner != NONE; corner = nextCorner[corner]) {
      removed[corner / 3] |= touches(corner, to);
    }
    for (int i = 0; i < remaining.length; i++) {
      if (sources[i] != NONE) {
        mesh.moveCorner(sources[i], remaining[i]);
      }
      faces[remaining[i]] = to;
      nextCorner[remaining[i]] = firstCorner[to];
      firstCorner[to] = remaining[i];
    }
    firstCorner[from] = NONE;
    quadrics.merge(from, to);
    versions[from]++;
    versions[to]++;
    proposeAround(to);
  }

  /** Returns the corners at a vertex in faces that do not contain the other vertex. */
  private int[] remaining(int from, int to) {
    int[] remaining = new int[8];
    int count = 0;
    for (int corner = firstCorner[from]; corner != NONE; corner = nextCorner[corner]) {
      if (!removed[corner / 3] && !touches(corner, to)) {
        if (count == remaining.length) {
          remaining = Arrays.copyOf(remaining, 2 * count);
        }
        remaining[count++] = corner;
      }
    }
    return Arrays.copyOf(remaining, count);
  }

  private void proposeAround(int to) {
    for (int c = firstCorner[to]; c != NONE; c = nextCorner[c]) {
      if (!removed[c / 3]) {
        propose(to, faces[following(c)]);
        propose(faces[following(c)], to);
        propose(to, faces[preceding(c)]);
        propose(faces[preceding(c)], to);
      }
    }
  }

  /** Returns the corner at a vertex whose normal and texture coordinate a moved corner takes. */
  private int source(int moved, int to) {
    int continuation = continuation(moved, to);
    if (continuation != NONE) {
      return continuation;
    }
    int best = NONE;
    double closest = SIMILAR_NORMAL;
    for (int corner = firstCorner[to]; corner != NONE; corner = nextCorner[corner]) {
      double similarity = removed[corner / 3] ? NONE : similarity(corner, moved);
      if (similarity > closest) {
        closest = similarity;
        best = corner;
      }
    }
    return best;
  }

  /**
   * Returns a corner at a vertex in a face that is removed, if that face has at the moved corner's
   * vertex the same normal and texture coordinate as the moved corner. The surface is continuous
   * between the two.
   */
  private int continuation(int moved, int to) {
    int best = NONE;
    double closest = SIMILAR_NORMAL;
    for (int corner = firstCorner[faces[moved]]; corner != NONE; corner = nextCorner[corner]) {
      boolean after = faces[following(corner)] == to;
      if (removed[corner / 3] || (!after && faces[preceding(corner)] != to)) {
        continue;
      }
      double similarity = sameCoordinate(corner, moved) ? similarity(corner, moved) : NONE;
      if (similarity > closest) {
        closest = similarity;
        best = after ? following(corner) : preceding(corner);
      }
    }
    return best;
  }

  private double similarity(int corner, int other) {
    int a = 3 * mesh.faceNormals()[corner];
    int b = 3 * mesh.faceNormals()[other];
    float[] normals = mesh.normals();
    return normals[a] * normals[b]
        + normals[a + 1] * normals[b + 1]
        + normals[a + 2] * normals[b + 2];
  }

  private boolean sameCoordinate(int corner, int other) {
    if (!mesh.textured()) {
      return true;
    }
    int a = 2 * mesh.faceTexture()[corner];
    int b = 2 * mesh.faceTexture()[other];
    float[] texture = mesh.texture();
    return Math.abs(texture[a] - texture[b]) < SAME_COORDINATE
        && Math.abs(texture[a + 1] - texture[b + 1]) < SAME_COORDINATE;
  }

  private int compact() {
    int next = 0;
    for (int corner = 0; corner < corners; corner++) {
      if (!removed[corner / 3]) {
        mesh.moveCorner(corner, next++);
      }
    }
    return next / 3;
  }

  /** Returns whether another corner of the corner's face is at a vertex. */
  private boolean touches(int corner, int vertex) {
    return faces[following(corner)] == vertex || faces[preceding(corner)] == vertex;
  }

  private static int following(int corner) {
    return corner % 3 == 2 ? corner - 2 : corner + 1;
  }

  private static int preceding(int corner) {
    return corner % 3 == 0 ? corner + 2 : corner - 1;
  }

  private double[] normal(int a, int b, int c) {
    return Vectors.cross(Vectors.between(vertices, a, b), Vectors.between(vertices, a, c));
  }
}
