package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.onnx.OnnxWeights;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;

/** All tensors of a bundle's model files, for an export. */
public final class BundleTensors implements AutoCloseable {

  private final List<SafetensorsArchive> archives = new ArrayList<>();
  private final @Nullable OnnxWeights backbone;

  /**
   * Opens a bundle.
   *
   * @param files the safetensors files, of which those that exist are searched in this order
   * @param withBackbone true to search the backbone's ONNX file after them
   * @throws IOException naming the file that can't be read
   */
  public BundleTensors(Path bundle, List<String> files, boolean withBackbone) throws IOException {
    backbone = withBackbone ? OnnxWeights.open(bundle.resolve(BundleFiles.BACKBONE)) : null;
    try {
      for (String file : files) {
        if (Files.exists(bundle.resolve(file))) {
          archives.add(SafetensorsArchive.open(bundle.resolve(file)));
        }
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Returns the names in the safetensors files, each once. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    archives.forEach(archive -> names.addAll(archive.names()));
    return names;
  }

  /** Returns true if one of the safetensors files has a tensor of that name. */
  public boolean has(String name) {
    return archives.stream().anyMatch(archive -> archive.names().contains(name));
  }

  /**
   * Reads a tensor.
   *
   * @throws IOException if there is none of that name
   */
  public Tensor read(String name) throws IOException {
    for (SafetensorsArchive archive : archives) {
      if (archive.names().contains(name)) {
        return archive.read(name);
      }
    }
    if (backbone == null) {
      throw new IOException("no file of the bundle has the tensor '" + name + "'");
    }
    return backbone.read(name);
  }

  @Override
  public void close() {
    archives.forEach(SafetensorsArchive::close);
  }
}
