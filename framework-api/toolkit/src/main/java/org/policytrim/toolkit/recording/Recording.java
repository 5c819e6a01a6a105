package org.policytrim.toolkit.recording;

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
 * A recording: an {@code .npz} archive of named arrays. Arrays are read on demand. May be used by
 * one thread at a time.
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
   * Opens a recording.
   *
   * @param owner the name of the calling plugin, for messages
   * @param file the archive
   * @throws PluginException if the file is missing or not an archive
   */
  public static Recording open(String owner, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new PluginException(
          owner, "there is no recording " + file, "Name a folder that contains it");
    }
    try {
      return new Recording(owner, file, new ZipFile(file.toFile()));
    } catch (IOException e) {
      throw new PluginException(
          owner,
          "recording " + file + " is damaged: " + e.getMessage(),
          "Copy it again, or record it again",
          e);
    }
  }

  /** Returns the sorted names of the arrays. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    archive.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(SUFFIX))
        .forEach(name -> names.add(name.substring(0, name.length() - SUFFIX.length())));
    return names;
  }

  /** Returns whether there is an array of a name. */
  public boolean has(String name) {
    return archive.getEntry(name + SUFFIX) != null;
  }

  /**
   * Reads an array.
   *
   * @throws PluginException if it is missing, damaged or does not consist of numbers
   */
  public RecordedArray array(String name) {
    ZipEntry entry = archive.getEntry(name + SUFFIX);
    if (entry == null) {
      throw new PluginException(
          owner,
          "recording %s has no array '%s' (it has %s)".formatted(file, name, names()),
          "Record it again with this array");
    }
    try (InputStream stream = archive.getInputStream(entry)) {
      return NpyDecoder.decode(name, stream);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          owner,
          "array '%s' of recording %s cannot be read: %s".formatted(name, file, e.getMessage()),
          "Copy the file again, or record it again",
          e);
    }
  }

  /**
   * Reads an array and checks its shape.
   *
   * @param name the name of the array
   * @param shape the expected shape; -1 matches any extent
   * @throws PluginException if it is missing, damaged or has another shape
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
          "Record it again with the version that this plugin supports");
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
