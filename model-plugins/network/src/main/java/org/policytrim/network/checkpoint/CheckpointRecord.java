package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.toolkit.safetensors.ElementFormat;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.safetensors.SafetensorsArchive;
import org.policytrim.toolkit.safetensors.SafetensorsEntry;

/**
 * The layout of a published checkpoint, so that an export can reproduce it. Bundles keep it as
 * {@value BundleFiles#CHECKPOINT}.
 *
 * @param parts its files of tensors, shards joined; the small files are with the first
 */
public record CheckpointRecord(List<Part> parts) {

  private static final String WHAT = "a checkpoint";
  private static final Map<String, String> METADATA = Map.of("format", "pt");

  /** The most bytes of a small file; configurations and statistics are far smaller. */
  private static final long LARGEST_FILE = 1 << 20;

  /**
   * One file of tensors.
   *
   * @param file its name
   * @param content its layout
   */
  public record Part(String file, Content content) {}

  /**
   * The layout of one file, and the small files beside it.
   *
   * @param tensors in the file's order
   * @param metadata of its safetensors header
   * @param files small files by their path in the checkpoint's folder, in base64
   */
  public record Content(
      List<StoredName> tensors, Map<String, String> metadata, Map<String, String> files) {

    public Content {
      tensors = List.copyOf(tensors);
      metadata = new TreeMap<>(metadata);
      files = new TreeMap<>(files);
    }
  }

  /**
   * One tensor.
   *
   * @param name its stored name
   * @param format its stored format
   * @param servedAs its name in a bundle
   */
  public record StoredName(String name, ElementFormat format, String servedAs) {}

  public CheckpointRecord {
    parts = List.copyOf(parts);
  }

  /**
   * Records a checkpoint's layout.
   *
   * @param kept selects the small files that are kept, by name
   */
  static CheckpointRecord of(Path checkpoint, PublishedTensors tensors, Predicate<String> kept)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    for (PublishedPart part : tensors.parts()) {
      Map<String, String> files = parts.isEmpty() ? files(checkpoint, kept) : Map.of();
      parts.add(new Part(part.file(), new Content(stored(part), part.archive().metadata(), files)));
    }
    return new CheckpointRecord(parts);
  }

  private static List<StoredName> stored(PublishedPart part) throws IOException {
    Map<String, String> served = new LinkedHashMap<>();
    part.stored().forEach((name, stored) -> served.put(stored, name));
    List<StoredName> tensors = new ArrayList<>();
    for (String name : part.archive().names()) {
      ElementFormat format = part.archive().entry(name).format();
      tensors.add(new StoredName(name, format, served.getOrDefault(name, name)));
    }
    return tensors;
  }

  private static Map<String, String> files(Path checkpoint, Predicate<String> kept)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : CheckpointFolder.find(checkpoint, kept)) {
      if (Files.size(file) <= LARGEST_FILE) {
        files.put(
            checkpoint.relativize(file).toString().replace('\\', '/'),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  /** Returns the layout of a network made from scratch, which has one file of tensors. */
  public static CheckpointRecord fresh(Collection<String> names) {
    return new CheckpointRecord(List.of(freshPart(SafetensorsArchive.SINGLE, "", names)));
  }

  /**
   * Returns a file of a network made from scratch, in single precision.
   *
   * @param prefix the start of the names in a bundle that the stored names lack
   * @param names the names in a bundle
   */
  public static Part freshPart(String file, String prefix, Collection<String> names) {
    List<StoredName> tensors =
        names.stream()
            .map(name -> new StoredName(name.substring(prefix.length()), ElementFormat.F32, name))
            .toList();
    return new Part(file, new Content(tensors, METADATA, Map.of()));
  }

  /** Writes the record into a bundle. */
  void write(Path bundle) throws IOException {
    RecordFile.write(bundle.resolve(BundleFiles.CHECKPOINT), this);
  }

  /**
   * Reads a bundle's record.
   *
   * @throws IOException naming the file if it is missing or is not a record
   */
  public static CheckpointRecord read(Path bundle) throws IOException {
    Path file = bundle.resolve(BundleFiles.CHECKPOINT);
    CheckpointRecord record;
    if (RecordFile.hasKey(file, "parts")) {
      record = RecordFile.read(file, CheckpointRecord.class, WHAT);
    } else {
      // Bundles of version 0.1 have the content alone where there is one file of tensors.
      Content content = RecordFile.read(file, Content.class, WHAT);
      record = new CheckpointRecord(List.of(new Part(SafetensorsArchive.SINGLE, content)));
    }
    for (Part part : record.parts()) {
      if (!part.file().matches("[a-z_]+\\.safetensors")) {
        throw new IOException(
            "%s names '%s', which is not a file of a checkpoint".formatted(file, part.file()));
      }
    }
    return record;
  }

  /** Returns true if a small file of that name was kept. */
  public boolean holds(String file) {
    return parts.stream().anyMatch(part -> part.content().files().containsKey(file));
  }

  /**
   * Reproduces the checkpoint in a folder: the small files, and the tensors under their stored
   * names. Tensors keep their stored format if it holds their values exactly; trained ones are
   * written in single precision.
   *
   * @param source returns each tensor by its name in a bundle
   * @throws IOException if a small file would lie outside the folder, or a file can't be written
   */
  public void write(Path target, Safetensors.Source source) throws IOException {
    for (Part part : parts) {
      writeFiles(target, part.content().files());
      writeTensors(target.resolve(part.file()), part.content(), source);
    }
  }

  private static void writeFiles(Path target, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> kept : files.entrySet()) {
      Path file = target.resolve(kept.getKey()).normalize();
      if (!file.startsWith(target.normalize())) {
        throw new IOException(
            "the record of the checkpoint names '%s', which leads out of the folder"
                .formatted(kept.getKey()));
      }
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(kept.getValue()));
    }
  }

  private static void writeTensors(Path file, Content content, Safetensors.Source source)
      throws IOException {
    Map<String, String> served = new LinkedHashMap<>();
    List<SafetensorsEntry> entries = new ArrayList<>();
    for (StoredName stored : content.tensors()) {
      served.put(stored.name(), stored.servedAs());
      Tensor tensor = source.tensor(stored.servedAs());
      ElementFormat format = holds(stored.format(), tensor) ? stored.format() : ElementFormat.F32;
      entries.add(new SafetensorsEntry(stored.name(), format, tensor.shape()));
    }
    Safetensors.write(file, entries, content.metadata(), name -> source.tensor(served.get(name)));
  }

  private static boolean holds(ElementFormat format, Tensor tensor) {
    if (!(tensor instanceof FloatTensor values)
        || format == ElementFormat.F32
        || format == ElementFormat.F64) {
      return true;
    }
    for (int i = 0; i < values.shape().elements(); i++) {
      float value = values.get(i);
      float kept =
          format == ElementFormat.F16
              ? Float.float16ToFloat(Float.floatToFloat16(value))
              : Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xFFFF0000);
      if (Float.floatToIntBits(kept) != Float.floatToIntBits(value)) {
        return false;
      }
    }
    return true;
  }
}
