package org.policytrim.mujoco.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.policytrim.api.plugin.PluginException;

/**
 * An {@code .npz} archive of named arrays. Arrays are read when asked for; belongs to one thread.
 * Every error names the file and says what to do.
 */
public final class Recording implements AutoCloseable {

  private static final String SUFFIX = ".npy";

  private final String owner;
  private final Path file;
  private final ZipFile archive;

  private Recording(String owner, Path file, ZipFile archive) {
    this.owner = owner;
    this.file = file;
    this.archive = archive;
  }

  /**
   * Opens an archive.
   *
   * @param owner the plugin that asks, for messages
   * @param file the archive
   * @throws PluginException if it is missing or no archive
   */
  public static Recording open(String owner, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new PluginException(
          owner, "there is no recording " + file, "Name a folder that holds it");
    }
    try {
      return new Recording(owner, file, new ZipFile(file.toFile()));
    } catch (IOException e) {
      throw new PluginException(
          owner,
          "recording " + file + " is damaged: " + e.getMessage(),
          "Copy or record it again",
          e);
    }
  }

  /** The names of its arrays, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    archive.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(SUFFIX))
        .forEach(name -> names.add(name.substring(0, name.length() - SUFFIX.length())));
    return names;
  }

  /** Whether it holds an array of that name. */
  public boolean has(String name) {
    return archive.getEntry(name + SUFFIX) != null;
  }

  /**
   * Reads one array.
   *
   * @throws PluginException if it is missing, damaged, or not plain numbers
   */
  public RecordedArray array(String name) {
    ZipEntry entry = archive.getEntry(name + SUFFIX);
    if (entry == null) {
      throw new PluginException(
          owner,
          "recording %s holds no array '%s' (it holds %s)".formatted(file, name, names()),
          "Record it again, with this array");
    }
    try (InputStream stream = archive.getInputStream(entry)) {
      return NpyDecoder.decode(name, stream);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          owner,
          "array '%s' of recording %s can't be read: %s".formatted(name, file, e.getMessage()),
          "Copy or record the file again",
          e);
    }
  }

  /**
   * Reads one array of known extents.
   *
   * @param shape what is expected; -1 stands for any extent
   * @throws PluginException if it is missing, damaged or of another shape
   */
  public RecordedArray array(String name, int... shape) {
    RecordedArray array = array(name);
    int[] found = array.shape();
    boolean fits = found.length == shape.length;
    for (int axis = 0; fits && axis < shape.length; axis++) {
      fits = shape[axis] < 0 || shape[axis] == found[axis];
    }
    if (!fits) {
      throw new PluginException(
          owner,
          "array '%s' of recording %s has shape %s, expected %s (-1: any)"
              .formatted(name, file, Arrays.toString(found), Arrays.toString(shape)),
          "Record it again with the version this plugin speaks of");
    }
    return array;
  }

  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException e) {
      throw new PluginException(
          owner, "recording " + file + " could not be closed: " + e.getMessage(), "Try again", e);
    }
  }
}
