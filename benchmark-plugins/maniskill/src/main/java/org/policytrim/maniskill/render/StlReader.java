package org.policytrim.maniskill.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.maniskill.error.ManiskillException;

/** Reads binary STL files. */
final class StlReader {

  private static final int HEADER = 80;
  private static final int TRIANGLE = 50;

  private StlReader() {}

  /**
   * Reads a mesh.
   *
   * @throws ManiskillException if it cannot be read
   */
  static Mesh read(Path file, Surface surface) {
    try {
      ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      int count = content.getInt(HEADER);
      if (content.capacity() < HEADER + 4 + (long) count * TRIANGLE) {
        throw new IOException("it ends before triangle " + count);
      }
      float[] positions = new float[9 * count];
      float[] normals = new float[9 * count];
      int[] triangles = new int[3 * count];
      for (int triangle = 0; triangle < count; triangle++) {
        int at = HEADER + 4 + triangle * TRIANGLE;
        for (int i = 0; i < 9; i++) {
          normals[9 * triangle + i] = content.getFloat(at + 4 * (i % 3));
          positions[9 * triangle + i] = content.getFloat(at + 12 + 4 * i);
        }
        for (int i = 0; i < 3; i++) {
          triangles[3 * triangle + i] = 3 * triangle + i;
        }
      }
      return new Mesh(positions, normals, new float[0], triangles, surface);
    } catch (IOException | RuntimeException unreadable) {
      throw new ManiskillException(
          "the mesh %s cannot be read (%s)".formatted(file, unreadable),
          "Run 'policytrim doctor --fix', which downloads mani_skill 3.0.1 again",
          unreadable);
    }
  }
}
