package org.policytrim.gr00t.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.gr00t.checkpoint.PublishedConfig;

/** Replays recorded action heads of GR00T through TensorFlow and through ONNX Runtime. */
@Extension
public final class Gr00tVerifier implements Verifier {

  private final int threads;

  /** Made by the host. */
  @Inject
  public Gr00tVerifier(PluginContext context) {
    this.threads = context.numericThreads();
  }

  @Override
  public String name() {
    return "gr00t";
  }

  @Override
  public String description() {
    return "every tensor of recorded GR00T action heads, through both back ends, with loss and"
        + " gradients";
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> folders = recordings(golden);
    if (folders.isEmpty()) {
      throw new PluginException(
          "gr00t",
          golden + " holds no recording of GR00T",
          "Name a folder with config.json, model, io and trace.safetensors, or one above it.");
    }
    Findings findings = new Findings(progress);
    for (Path folder : folders) {
      try {
        replay(folder, findings);
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        throw new PluginException(
            "gr00t",
            "the recording " + folder + " can't be replayed: " + e.getMessage(),
            "Record it again, or name another folder.",
            e);
      }
    }
    return new Verification(folders.size(), findings.quantities());
  }

  private void replay(Path folder, Findings findings) throws IOException {
    RecordingReplay replay = new RecordingReplay(Recording.read(folder), findings, threads);
    replay.throughTensorFlow();
    Path scratch = Files.createTempDirectory("policytrim-gr00t");
    try {
      replay.throughOnnx(scratch);
    } finally {
      try (Stream<Path> inside = Files.list(scratch)) {
        for (Path file : inside.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(scratch);
    }
  }

  private static List<Path> recordings(Path golden) {
    if (isRecording(golden)) {
      return List.of(golden);
    }
    if (!Files.isDirectory(golden)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(golden)) {
      return inside.filter(Gr00tVerifier::isRecording).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRecording(Path folder) {
    if (!Files.isRegularFile(folder.resolve("trace.safetensors"))) {
      return false;
    }
    try {
      PublishedConfig.read(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
