package org.policytrim.toolkit.safetensors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Cleaner;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;

/**
 * A large tensor that is being filled in a temporary file, so that it does not need the heap. The
 * operating system keeps its pages in memory as long as nothing else needs them. The file's space
 * is freed when the tensor is no longer reachable.
 */
public final class SpilledFloats {

  /** Tensors with fewer elements belong on the heap: a file for each would cost more. */
  public static final int LARGE = 1 << 20;

  /** The most bytes of unreachable tensors that wait for the garbage collector, about. */
  private static final long MOST_WAITING = 4L << 30;

  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final Cleaner CLEANER = Cleaner.create();
  private static final AtomicLong SPILLED = new AtomicLong();

  private final Shape shape;
  private final MemorySegment bytes;
  private final MappedFloats elements;

  /**
   * Creates a file for a tensor, in the folder for temporary files.
   *
   * @throws UncheckedIOException if there is no space
   */
  @SuppressWarnings("MustBeClosedChecker") // The collector unmaps it.
  public SpilledFloats(Shape shape) {
    this.shape = shape;
    long size = 4L * shape.elements();
    if (SPILLED.addAndGet(size) > MOST_WAITING) {
      // Views are small on the heap, so that the collector feels no pressure from them.
      System.gc();
    }
    try {
      Path file = Files.createTempFile("policytrim-tensor", ".tmp");
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        bytes = channel.map(MapMode.READ_WRITE, 0, size, Arena.ofAuto());
      } finally {
        // The mapping stays valid; systems that refuse this delete the file at exit.
        if (!file.toFile().delete()) {
          file.toFile().deleteOnExit();
        }
      }
    } catch (IOException e) {
      SPILLED.addAndGet(-size);
      throw new UncheckedIOException(
          "a temporary file of %d bytes can't be made in %s"
              .formatted(size, System.getProperty("java.io.tmpdir")),
          e);
    }
    elements = new MappedFloats(bytes.asReadOnly(), ElementFormat.F32);
    CLEANER.register(elements, () -> SPILLED.addAndGet(-size));
  }

  /** Writes elements from a position on. */
  public void write(int position, float[] values, int length) {
    MemorySegment.copy(values, 0, bytes, FLOAT, 4L * position, length);
  }

  /** Returns the tensor; nothing is written afterwards. */
  public FloatTensor tensor() {
    return FloatTensor.view(shape, elements);
  }
}
