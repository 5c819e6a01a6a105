package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/** All tensors of a published checkpoint, under the names they have in a bundle. */
public final class PublishedTensors implements WeightSource, AutoCloseable {

  private final List<PublishedPart> parts;
  private final Map<String, PublishedPart> owners = new LinkedHashMap<>();

  /**
   * Joins the parts of a checkpoint.
   *
   * @param parts the network's tensors first; closed with this
   */
  public PublishedTensors(List<PublishedPart> parts) {
    this.parts = List.copyOf(parts);
    for (PublishedPart part : parts) {
      part.stored().keySet().forEach(name -> owners.put(name, part));
    }
  }

  /**
   * Opens the network's tensors and those parts beside them that there are.
   *
   * @param parts see {@link PublishedPart#beside}
   * @throws IOException naming the file that is missing, damaged, ambiguous or a pickle
   */
  public static PublishedTensors open(Path checkpoint, List<String> parts) throws IOException {
    List<PublishedPart> opened = new ArrayList<>();
    try {
      opened.add(PublishedPart.model(checkpoint));
      for (String part : parts) {
        PublishedPart.beside(checkpoint, part).ifPresent(opened::add);
      }
      return new PublishedTensors(opened);
    } catch (IOException | RuntimeException e) {
      opened.forEach(PublishedPart::close);
      throw e;
    }
  }

  /** Returns the parts, the network's tensors first. */
  public List<PublishedPart> parts() {
    return parts;
  }

  /** Returns the names of all tensors, in their stored order. */
  public Set<String> names() {
    return owners.keySet();
  }

  /** Returns the shape of a tensor; null if there is none of that name. */
  public @Nullable Shape shape(String name) throws IOException {
    return owners.containsKey(name) ? entry(name).shape() : null;
  }

  /** Returns the shapes of all tensors. */
  public Map<String, Shape> shapes() throws IOException {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (String name : names()) {
      shapes.put(name, entry(name).shape());
    }
    return shapes;
  }

  /**
   * Returns the stored format and shape of a tensor, under its name in a bundle.
   *
   * @throws IOException if there is none of that name
   */
  public SafetensorsEntry entry(String name) throws IOException {
    SafetensorsEntry stored = owner(name).archive().entry(stored(name));
    return new SafetensorsEntry(name, stored.format(), stored.shape());
  }

  /**
   * Reads a tensor of floats or of whole numbers.
   *
   * @throws IOException if there is none of that name
   */
  public Tensor tensor(String name) throws IOException {
    return owner(name).archive().read(stored(name));
  }

  @Override
  public void copy(String name, WritableByteChannel target) throws IOException {
    owner(name).archive().copy(stored(name), target);
  }

  @Override
  public FloatTensor read(String name) throws IOException {
    return owner(name).archive().readFloats(stored(name));
  }

  @Override
  public ElementFormat format(String name) throws IOException {
    return entry(name).format();
  }

  /** Returns the part of a tensor; for an unknown name the first, whose error names its file. */
  private PublishedPart owner(String name) {
    return owners.getOrDefault(name, parts.getFirst());
  }

  private String stored(String name) {
    return owner(name).stored().getOrDefault(name, name);
  }

  @Override
  public void close() {
    parts.forEach(PublishedPart::close);
  }
}
