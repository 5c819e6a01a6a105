package org.policytrim.toolkit.safetensors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/**
 * An open checkpoint of any size: one safetensors file, or several with a {@code
 * model.safetensors.index.json}. Files are memory-mapped, tensors are read on request. Safe for use
 * by several threads until it is closed.
 */
public final class SafetensorsArchive implements AutoCloseable {

  /** The file name of an unsharded checkpoint. */
  public static final String SINGLE = "model.safetensors";

  /** The file name of the index of a sharded checkpoint. */
  public static final String INDEX = "model.safetensors.index.json";

  private final Path path;
  private final Map<String, SafetensorsFile> owners;
  private final Map<Path, SafetensorsFile> files;

  private SafetensorsArchive(
      Path path, Map<String, SafetensorsFile> owners, Map<Path, SafetensorsFile> files) {
    this.path = path;
    this.owners = Collections.unmodifiableMap(owners);
    this.files = files;
  }

  /**
   * Opens a checkpoint.
   *
   * @param path a safetensors file, an index, or a folder with {@value #INDEX} or {@value #SINGLE}
   * @throws SafetensorsException naming the file and the tensor if a header is wrong
   */
  public static SafetensorsArchive open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path index = path.resolve(INDEX);
      return open(Files.exists(index) ? index : path.resolve(SINGLE));
    }
    return path.getFileName().toString().endsWith(".json") ? openIndex(path) : openSingle(path);
  }

  private static SafetensorsArchive openSingle(Path file) throws IOException {
    SafetensorsFile opened = SafetensorsFile.open(file);
    Map<String, SafetensorsFile> owners = new LinkedHashMap<>();
    opened.header().tensors().keySet().forEach(name -> owners.put(name, opened));
    return new SafetensorsArchive(file, owners, Map.of(file, opened));
  }

  private static SafetensorsArchive openIndex(Path index) throws IOException {
    Map<String, SafetensorsFile> owners = new LinkedHashMap<>();
    Map<Path, SafetensorsFile> files = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> assigned : weightMap(index).entrySet()) {
        Path shard = shard(index, assigned.getKey(), assigned.getValue());
        @Nullable SafetensorsFile file = files.get(shard);
        if (file == null) {
          file = SafetensorsFile.open(shard);
          files.put(shard, file);
        }
        if (!file.header().tensors().containsKey(assigned.getKey())) {
          throw SafetensorsException.tensor(
              shard, assigned.getKey(), "is missing, though " + index.getFileName() + " names it");
        }
        owners.put(assigned.getKey(), file);
      }
      requireNamed(index, owners, files);
    } catch (IOException | RuntimeException e) {
      files.values().forEach(SafetensorsFile::close);
      throw e;
    }
    return new SafetensorsArchive(index, owners, files);
  }

  /** Returns the path of a shard, which must be a file beside the index. */
  private static Path shard(Path index, String tensor, String name) throws SafetensorsException {
    if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.equals("..")) {
      throw SafetensorsException.tensor(
          index, tensor, "is said to be in '" + name + "', which is not a file beside the index");
    }
    return index.resolveSibling(name);
  }

  private static void requireNamed(
      Path index, Map<String, SafetensorsFile> owners, Map<Path, SafetensorsFile> files)
      throws SafetensorsException {
    for (SafetensorsFile file : files.values()) {
      for (String name : file.header().tensors().keySet()) {
        if (owners.get(name) != file) {
          throw SafetensorsException.tensor(
              file.path(), name, "is not said to be here by " + index.getFileName());
        }
      }
    }
  }

  private static Map<String, String> weightMap(Path index) throws IOException {
    if (!Files.isRegularFile(index)) {
      throw new SafetensorsException(index, "there is no such file");
    }
    Map<String, String> map = new LinkedHashMap<>();
    try (JsonParser parser = SafetensorsHeader.JSON.createParser(index.toFile())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new SafetensorsException(index, "an index is a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("weight_map");
        if (parser.nextToken() != JsonToken.START_OBJECT || !wanted) {
          parser.skipChildren();
          continue;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw SafetensorsException.tensor(index, name, "should be mapped to a file name");
          }
          map.put(name, parser.getText());
        }
      }
    } catch (JsonProcessingException e) {
      throw new SafetensorsException(index, "is not JSON: " + e.getOriginalMessage(), e);
    }
    if (map.isEmpty()) {
      throw new SafetensorsException(index, "names no tensors under weight_map");
    }
    return map;
  }

  /** Returns the opened file or index. */
  public Path path() {
    return path;
  }

  /** Returns the names of the tensors, in the order of the file or index. */
  public Set<String> names() {
    return owners.keySet();
  }

  /**
   * Returns the format and shape of a tensor.
   *
   * @throws SafetensorsException if there is no tensor of that name
   */
  public SafetensorsEntry entry(String name) throws SafetensorsException {
    return location(name).entry();
  }

  /** Returns the text entries of all files; for a key in several files, the first. */
  public Map<String, String> metadata() {
    Map<String, String> all = new LinkedHashMap<>();
    files.values().forEach(file -> file.header().metadata().forEach(all::putIfAbsent));
    return Collections.unmodifiableMap(all);
  }

  /**
   * Reads one tensor. A large one of floats stays in the file, mapped: the file must not change as
   * long as it is used.
   *
   * @throws SafetensorsException if there is no tensor of that name, or an integer does not fit in
   *     32 bits
   */
  public Tensor read(String name) throws SafetensorsException {
    SafetensorsHeader.Location location = location(name);
    return owners.get(name).read(location);
  }

  /**
   * Reads one float tensor.
   *
   * @throws SafetensorsException if there is no tensor of that name, or it has integers
   */
  public FloatTensor readFloats(String name) throws SafetensorsException {
    if (read(name) instanceof FloatTensor floats) {
      return floats;
    }
    throw SafetensorsException.tensor(path, name, "holds whole numbers where floats are needed");
  }

  /**
   * Copies the stored bytes of a tensor, in its own format.
   *
   * @throws SafetensorsException if there is no tensor of that name
   */
  public void copy(String name, WritableByteChannel target) throws IOException {
    SafetensorsHeader.Location location = location(name);
    owners.get(name).copy(location, target);
  }

  /** Reads all tensors. */
  public NamedTensors readAll() throws SafetensorsException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String name : names()) {
      tensors.put(name, read(name));
    }
    return new NamedTensors(tensors);
  }

  private SafetensorsHeader.Location location(String name) throws SafetensorsException {
    @Nullable SafetensorsFile owner = owners.get(name);
    if (owner == null) {
      throw SafetensorsException.tensor(path, name, "is missing");
    }
    return owner.header().tensors().get(name);
  }

  /** Unmaps the files. Tensors that were read remain valid. Closing twice is allowed. */
  @Override
  public void close() {
    files.values().forEach(SafetensorsFile::close);
  }
}
