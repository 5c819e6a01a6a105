package org.policytrim.method.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.Features;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;

/**
 * Writes the elements of features to a temporary file and keeps names and shapes in memory: the
 * setting {@code spill}. The file is deleted when the store is closed.
 */
final class SpilledFeatures implements FeatureStore {

  private record Spilled(String name, boolean floating, Shape shape, long position) {}

  private final Path file;
  private final FileChannel channel;
  private final Map<DecisionKey, List<Spilled>> spilled = new HashMap<>();
  private ByteBuffer shared = ByteBuffer.allocateDirect(0);
  private long end;

  /**
   * Creates a store with a temporary file of its own.
   *
   * @param folder the file's folder; created if it does not exist
   */
  SpilledFeatures(Path folder) {
    try {
      Files.createDirectories(folder);
      file = Files.createTempFile(folder, "features-", ".scratch");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "features can't be written to %s; free disk space or change rollout.features"
              .formatted(folder),
          failure);
    }
  }

  @Override
  public void put(DecisionKey decision, Observation observation, Features features) {
    List<Spilled> entries = new ArrayList<>();
    features
        .tensors()
        .tensors()
        .forEach(
            (name, tensor) -> {
              entries.add(new Spilled(name, tensor instanceof FloatTensor, tensor.shape(), end));
              end += write(tensor);
            });
    spilled.put(decision, entries);
  }

  private long write(Tensor tensor) {
    ByteBuffer bytes = buffer(tensor.shape());
    switch (tensor) {
      case FloatTensor floats -> bytes.asFloatBuffer().put(floats.buffer());
      case IntTensor ints -> bytes.asIntBuffer().put(ints.buffer());
    }
    try {
      for (long at = end; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
      return bytes.capacity();
    } catch (IOException failure) {
      throw new UncheckedIOException("features can't be written to " + file, failure);
    }
  }

  @Override
  public List<Features> of(List<DecisionKey> decisions) {
    return decisions.stream().map(this::read).toList();
  }

  private Features read(DecisionKey decision) {
    List<Spilled> entries = spilled.get(decision);
    if (entries == null) {
      throw new IllegalArgumentException("no features are stored for " + decision);
    }
    NamedTensors tensors = NamedTensors.empty();
    for (Spilled entry : entries) {
      tensors = tensors.with(entry.name(), read(entry));
    }
    return new Features(tensors);
  }

  private Tensor read(Spilled entry) {
    ByteBuffer bytes = buffer(entry.shape());
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, entry.position() + bytes.position()) < 0) {
          throw new IOException("the file ends too early");
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("features can't be read from " + file, failure);
    }
    bytes.flip();
    if (entry.floating()) {
      float[] values = new float[entry.shape().elements()];
      bytes.asFloatBuffer().get(values);
      return FloatTensor.wrap(entry.shape(), values);
    }
    int[] values = new int[entry.shape().elements()];
    bytes.asIntBuffer().get(values);
    return IntTensor.wrap(entry.shape(), values);
  }

  /** Returns an empty view of the buffer that is shared by all reads and writes. */
  private ByteBuffer buffer(Shape shape) {
    int bytes = Math.multiplyExact(shape.elements(), 4);
    if (shared.capacity() < bytes) {
      shared = ByteBuffer.allocateDirect(bytes);
    }
    return shared.slice(0, bytes).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    spilled.clear();
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " can't be closed", failure);
    }
  }
}
