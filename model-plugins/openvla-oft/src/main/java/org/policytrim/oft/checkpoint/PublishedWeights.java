package org.policytrim.oft.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/** The weights of all parts of a published checkpoint, under the names they have in a bundle. */
final class PublishedWeights implements WeightSource, AutoCloseable {

  private final List<PublishedFile> files;
  private final Map<String, PublishedFile> owners = new LinkedHashMap<>();

  private PublishedWeights(List<PublishedFile> files) {
    this.files = files;
    for (PublishedFile file : files) {
      file.stored().keySet().forEach(name -> owners.put(name, file));
    }
  }

  static PublishedWeights open(Path checkpoint) throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    try {
      files.add(PublishedFile.model(checkpoint));
      for (String part : List.of(Backbone.STATE_PROJECTOR, RegressionHead.PLACE)) {
        PublishedFile.part(checkpoint, part).ifPresent(files::add);
      }
      return new PublishedWeights(files);
    } catch (IOException | RuntimeException e) {
      files.forEach(PublishedFile::close);
      throw e;
    }
  }

  /** Whether a part is there. */
  boolean has(String part) {
    return files.stream().anyMatch(file -> file.part().equals(part));
  }

  /** The parts, the network itself first. */
  List<PublishedFile> files() {
    return files;
  }

  Set<String> names() {
    return owners.keySet();
  }

  /** The shape of a tensor; null where there is none. */
  @Nullable Shape shape(String name) throws IOException {
    return owners.containsKey(name) ? entry(name).shape() : null;
  }

  Map<String, Shape> shapes() throws IOException {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (String name : names()) {
      shapes.put(name, entry(name).shape());
    }
    return shapes;
  }

  SafetensorsEntry entry(String name) throws IOException {
    PublishedFile file = owner(name);
    return file.archive().entry(file.stored().getOrDefault(name, name));
  }

  @Override
  public FloatTensor read(String name) throws IOException {
    PublishedFile file = owner(name);
    return file.archive().readFloats(file.stored().getOrDefault(name, name));
  }

  @Override
  public ElementFormat format(String name) throws IOException {
    return entry(name).format();
  }

  /** Of a name that nobody has, the network's file: its archive says that it is missing. */
  private PublishedFile owner(String name) {
    return owners.getOrDefault(name, files.getFirst());
  }

  @Override
  public void close() {
    files.forEach(PublishedFile::close);
  }
}
