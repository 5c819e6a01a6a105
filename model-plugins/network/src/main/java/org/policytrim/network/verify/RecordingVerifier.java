package org.policytrim.network.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;

/**
 * Finds the recordings of one family in a folder and up to two folders below it, and has each
 * replayed, on the CPU and on a GPU if there is one. A recording holds {@code config.json} and
 * {@code trace.safetensors}, and whatever else its family needs.
 */
public abstract class RecordingVerifier implements Verifier {

  private static final String CONFIG = "config.json";
  private static final String TRACE = "trace.safetensors";

  private final String plugin;
  private final String family;
  private final int threads;

  /**
   * A verifier.
   *
   * @param plugin the model plugin's id
   * @param family what the original is called, such as pi0.5
   * @param threads how many threads one computation may use
   */
  protected RecordingVerifier(String plugin, String family, int threads) {
    this.plugin = plugin;
    this.family = family;
    this.threads = threads;
  }

  /**
   * Whether a folder that has a configuration and a trace is of this family.
   *
   * @throws IOException if that can't be read
   */
  protected abstract boolean isRecording(Path folder) throws IOException;

  /**
   * Replays a recording.
   *
   * @param compute where and with how many threads
   * @param scratch an empty folder that is deleted afterwards
   * @param findings receives how far everything is from what was recorded
   * @return how many cases it held
   * @throws IOException if a file is missing or is not what it should be, naming it
   * @throws IllegalArgumentException if what was recorded does not go together
   */
  protected abstract int replay(
      Path folder, ComputeSettings compute, Path scratch, Findings findings) throws IOException;

  @Override
  public final String name() {
    return plugin;
  }

  @Override
  public final Verification verify(Path golden, Consumer<String> progress) {
    List<Path> folders = recordings(golden);
    if (folders.isEmpty()) {
      throw new PluginException(
          plugin,
          golden + " holds no recording of " + family,
          "Name a folder with config.json, model, io and trace.safetensors, or one above it.");
    }
    List<Device> devices = Devices.present();
    Findings findings = new Findings(progress);
    int cases = 0;
    for (Path folder : folders) {
      try {
        int held = 0;
        for (Device device : devices) {
          held = replay(folder, new ComputeSettings(threads, device), findings.on(device));
        }
        cases += held;
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        throw new PluginException(
            plugin,
            "the recording " + folder + " can't be replayed: " + e.getMessage(),
            "Record it again, or name another folder.",
            e);
      }
    }
    return new Verification(cases, findings.quantities());
  }

  private int replay(Path folder, ComputeSettings compute, Findings findings) throws IOException {
    Path scratch = Files.createTempDirectory("policytrim-" + plugin);
    try {
      return replay(folder, compute, scratch, findings);
    } finally {
      delete(scratch);
    }
  }

  private List<Path> recordings(Path golden) {
    try {
      return RecordingFolders.in(golden, this::isComplete);
    } catch (IOException e) {
      throw new PluginException(
          plugin,
          golden + " can't be searched for recordings of " + family + ": " + e.getMessage(),
          "Make what it holds readable, or name another folder.",
          e);
    }
  }

  private boolean isComplete(Path folder) throws IOException {
    return Files.isRegularFile(folder.resolve(CONFIG))
        && Files.isRegularFile(folder.resolve(TRACE))
        && isRecording(folder);
  }

  /** Whether a recording's configuration has these words. */
  protected static boolean configurationSays(Path folder, String words) throws IOException {
    return Files.readString(folder.resolve(CONFIG)).contains(words);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
