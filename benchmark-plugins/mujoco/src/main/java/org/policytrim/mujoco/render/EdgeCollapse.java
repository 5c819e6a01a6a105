package org.policytrim.mujoco.render;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Makes a mesh of fewer faces by moving vertices onto neighbours, the one that changes the shape
 * least first, for as long as the surface stays within a tolerance: what is flat needs few faces.
 * No vertex gets a new place. Edges of open surfaces and seams of textures stay where they are.
 */
final class EdgeCollapse {

  private static final int NONE = -1;

  /** A face may turn by this cosine at most (about 60 degrees) when a corner moves. */
  private static final double LEAST_TURN = 0.5;

  /** Normals that differ by less than this cosine (about 37 degrees) may stand for one another. */
  private static final double SIMILAR_NORMAL = 0.8;

  /** Texture coordinates closer than this, as a part of the texture, are on one side of a seam. */
  private static final double SAME_COORDINATE = 1e-4;

  /** A vertex that may be moved onto another; void when one of them has changed since. */
  private record Move(double error, int from, int to, int fromVersion, int toVersion) {}

  private static final Comparator<Move> BEST_FIRST =
      Comparator.comparingDouble(Move::error)
          .thenComparingInt(Move::from)
          .thenComparingInt(Move::to);

  private final MeshArrays mesh;
  private final float[] vertices;
  private final int[] faces;
  private final int corners;
  private final double mostError;

  /** Linked lists of the corners at each vertex, with those of faces that are gone. */
  private final int[] firstCorner;

  private final int[] nextCorner;
  private final boolean[] gone;
  private final int[] versions;
  private final QuadricErrors quadrics;
  private final PriorityQueue<Move> moves = new PriorityQueue<>(BEST_FIRST);

  private EdgeCollapse(MeshArrays mesh, int count, double tolerance) {
    this.mesh = mesh;
    this.vertices = mesh.vertices();
    this.faces = mesh.faces();
    this.corners = 3 * count;
    this.mostError = tolerance * tolerance;
    this.firstCorner = new int[vertices.length / 3];
    this.nextCorner = new int[corners];
    this.gone = new boolean[count];
    this.versions = new int[firstCorner.length];
    this.quadrics = new QuadricErrors(firstCorner.length);
    Arrays.fill(firstCorner, NONE);
    for (int corner = corners - 1; corner >= 0; corner--) {
      nextCorner[corner] = firstCorner[faces[corner]];
      firstCorner[faces[corner]] = corner;
    }
  }

  /**
   * Rewrites the faces of a mesh.
   *
   * @param count how many faces it has, the first ones of the rows
   * @param tolerance how far the surface may move, in metres: the root of the summed squared
   *     distances of a vertex from the planes of all faces that it stands for
   * @return how many faces are left, at the front
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
          addBorder(corner, normal);
        }
      }
    }
  }

  /** Where the edge after a corner has no other face, keeps it from moving sideways. */
  private void addBorder(int corner, double[] normal) {
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
    if (error <= mostError) {
      moves.add(new Move(error, from, to, versions[from], versions[to]));
    }
  }

  /** Whether no face that stays turns over, and all have a texture coordinate at the new place. */
  private boolean allowed(int from, int to) {
    for (int corner = firstCorner[from]; corner != NONE; corner = nextCorner[corner]) {
      if (gone[corner / 3] || touches(corner, to)) {
        continue;
      }
      double[] before = normal(from, faces[following(corner)], faces[preceding(corner)]);
      double[] after = normal(to, faces[following(corner)], faces[preceding(corner)]);
      if (!Vectors.normalize(after)
          || Vectors.normalize(before) && Vectors.dot(before, after) < LEAST_TURN) {
        return false;
      }
      if (mesh.textured() && guide(corner, to) == NONE) {
        return false;
      }
    }
    return true;
  }

  private void move(int from, int to) {
    // What each corner that stays will look like comes first: it is looked up in faces that go.
    int[] staying = staying(from, to);
    int[] likes = new int[staying.length];
    Arrays.setAll(likes, i -> like(staying[i], to));
    for (int corner = firstCorner[from]; corner != NONE; corner = nextCorner[corner]) {
      gone[corner / 3] |= touches(corner, to);
    }
    for (int i = 0; i < staying.length; i++) {
      if (likes[i] != NONE) {
        mesh.moveCorner(likes[i], staying[i]);
      }
      faces[staying[i]] = to;
      nextCorner[staying[i]] = firstCorner[to];
      firstCorner[to] = staying[i];
    }
    firstCorner[from] = NONE;
    quadrics.merge(from, to);
    versions[from]++;
    versions[to]++;
    proposeAround(to);
  }

  /** The corners at a vertex in faces that have no corner at the other one. */
  private int[] staying(int from, int to) {
    int[] staying = new int[8];
    int count = 0;
    for (int corner = firstCorner[from]; corner != NONE; corner = nextCorner[corner]) {
      if (!gone[corner / 3] && !touches(corner, to)) {
        if (count == staying.length) {
          staying = Arrays.copyOf(staying, 2 * count);
        }
        staying[count++] = corner;
      }
    }
    return Arrays.copyOf(staying, count);
  }

  private void proposeAround(int to) {
    for (int c = firstCorner[to]; c != NONE; c = nextCorner[c]) {
      if (!gone[c / 3]) {
        propose(to, faces[following(c)]);
        propose(faces[following(c)], to);
        propose(to, faces[preceding(c)]);
        propose(faces[preceding(c)], to);
      }
    }
  }

  /** The corner at a vertex whose normal and texture coordinate a moved corner takes, if any. */
  private int like(int moved, int to) {
    int guide = guide(moved, to);
    if (guide != NONE) {
      return guide;
    }
    int best = NONE;
    double closest = SIMILAR_NORMAL;
    for (int corner = firstCorner[to]; corner != NONE; corner = nextCorner[corner]) {
      double likeness = gone[corner / 3] ? NONE : likeness(corner, moved);
      if (likeness > closest) {
        closest = likeness;
        best = corner;
      }
    }
    return best;
  }

  /**
   * A corner at a vertex in a face that goes, which has at the moved corner's place the same look
   * as the moved corner: the surface goes on smoothly from one to the other.
   */
  private int guide(int moved, int to) {
    int best = NONE;
    double closest = SIMILAR_NORMAL;
    for (int corner = firstCorner[faces[moved]]; corner != NONE; corner = nextCorner[corner]) {
      boolean after = faces[following(corner)] == to;
      if (gone[corner / 3] || !after && faces[preceding(corner)] != to) {
        continue;
      }
      double likeness = sameCoordinate(corner, moved) ? likeness(corner, moved) : NONE;
      if (likeness > closest) {
        closest = likeness;
        best = after ? following(corner) : preceding(corner);
      }
    }
    return best;
  }

  private double likeness(int corner, int other) {
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
      if (!gone[corner / 3]) {
        mesh.moveCorner(corner, next++);
      }
    }
    return next / 3;
  }

  /** Whether the corner's face has another corner at a vertex. */
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
