package org.policytrim.network.family;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.network.checkpoint.ConfigurationFile;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.Devices;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.toolkit.file.FolderTree;
import org.policytrim.toolkit.verification.ErrorTable;
import org.policytrim.toolkit.verification.RecordedFiles;

/**
 * The verifier of a family: finds its recordings and replays each of them on the CPU and, if there
 * is one, on a GPU. A plugin extends it with an {@code @Extension} class, which adds the
 * comparison.
 */
public abstract class FamilyVerifier implements Verifier {

  private final ModelFamily<?, ?> family;
  private final String title;
  private final int threads;

  /**
   * Creates a verifier.
   *
   * @param title the name of the original, such as pi0.5
   * @param context the host's
   */
  protected FamilyVerifier(ModelFamily<?, ?> family, String title, PluginContext context) {
    this.family = family;
    this.title = title;
    this.threads = context.numericThreads();
  }

  /**
   * Returns true if a folder with a configuration and a trace is a recording of this family.
   *
   * @throws IOException if the configuration can't be read
   */
  protected abstract boolean isRecording(Path folder) throws IOException;

  /**
   * Replays a recording.
   *
   * @param replay computes and collects the errors of this recording
   * @return the number of cases in the recording
   * @throws IOException naming the file that is missing or is not what it should be
   * @throws IllegalArgumentException if the recorded files do not match
   */
  protected abstract int replay(Path folder, Replay replay) throws IOException;

  @Override
  public final String name() {
    return family.name();
  }

  @Override
  public final Verification verify(Path golden, Consumer<String> progress) {
    RecordedFiles recorded = new RecordedFiles(name(), golden);
    List<Path> folders = recorded.folders(this::isComplete);
    if (folders.isEmpty()) {
      throw recorded.nothing("recording of " + title);
    }
    List<Device> devices = Devices.present();
    ErrorTable errors = new ErrorTable();
    for (Path folder : folders) {
      try {
        int cases = 0;
        for (Device device : devices) {
          cases = replay(folder, new ComputeSettings(threads, device), errors, progress);
        }
        errors.countCases(cases);
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        throw new PluginException(
            name(),
            "the recording %s can't be replayed: %s".formatted(folder, e.getMessage()),
            "Record it again, or name another folder.",
            e);
      }
    }
    return errors.result();
  }

  private int replay(
      Path folder, ComputeSettings compute, ErrorTable errors, Consumer<String> progress)
      throws IOException {
    Path scratch = Files.createTempDirectory("policytrim-" + name());
    try {
      return replay(folder, new Replay(errors, compute, scratch, progress));
    } finally {
      FolderTree.delete(scratch);
    }
  }

  private boolean isComplete(Path folder) throws IOException {
    return Files.isRegularFile(folder.resolve(ConfigurationFile.NAME))
        && Files.isRegularFile(folder.resolve(RecordedRun.TRACE))
        && isRecording(folder);
  }

  /** Returns true if a recording's configuration contains a text. */
  protected static boolean configurationContains(Path folder, String text) throws IOException {
    return Files.readString(folder.resolve(ConfigurationFile.NAME)).contains(text);
  }
}
