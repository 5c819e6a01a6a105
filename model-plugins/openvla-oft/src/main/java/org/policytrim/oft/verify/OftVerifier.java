package org.policytrim.oft.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;

/**
 * Replays recorded runs of the original OpenVLA-OFT in its three layouts through TensorFlow and
 * through ONNX Runtime.
 */
@Extension
public final class OftVerifier implements Verifier {

  private final int threads;

  /** Made by the host. */
  @Inject
  public OftVerifier(PluginContext context) {
    this.threads = context.numericThreads();
  }

  @Override
  public String name() {
    return "openvla-oft";
  }

  @Override
  public String description() {
    return "features, masks, hidden states, logits, tokens, actions and gradients of recorded"
        + " OpenVLA-OFT runs, in three layouts, through both back ends";
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> folders = recordings(golden);
    if (folders.isEmpty()) {
      throw new PluginException(
          "openvla-oft",
          golden + " holds no recording of OpenVLA-OFT",
          "Name a folder with config.json, model, io and trace.safetensors, or one above it.");
    }
    Map<String, Verification.Quantity> all = Differences.none();
    int cases = 0;
    for (Path folder : folders) {
      try {
        cases += verify(folder, all, progress);
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        throw new PluginException(
            "openvla-oft",
            "the recording " + folder + " can't be replayed: " + e.getMessage(),
            "Record it again, or name another folder.",
            e);
      }
    }
    return new Verification(cases, Differences.list(all));
  }

  private int verify(Path folder, Map<String, Verification.Quantity> all, Consumer<String> progress)
      throws IOException {
    Recording recording = Recording.read(folder);
    List<RecordedLayout> layouts =
        List.of(
            RecordedLayout.official(recording),
            RecordedLayout.reinforcement(recording),
            RecordedLayout.officialBatch(recording));
    Path scratch = Files.createTempDirectory("policytrim-openvla-oft");
    try {
      for (RecordedLayout layout : layouts) {
        Map<String, Verification.Quantity> found = Differences.none();
        Replay replay = new Replay(recording, threads, found);
        replay.throughTensorFlow(layout);
        replay.throughOnnx(layout, scratch);
        note(recording.name() + " " + layout.prefix(), found, all, progress);
      }
    } finally {
      delete(scratch);
    }
    Map<String, Verification.Quantity> found = Differences.none();
    new Replay(recording, threads, found).gradients();
    note(recording.name() + " sft.", found, all, progress);
    return layouts.size();
  }

  private static void note(
      String where,
      Map<String, Verification.Quantity> found,
      Map<String, Verification.Quantity> all,
      Consumer<String> progress) {
    found.forEach(
        (name, quantity) -> {
          progress.accept("%s: %s within %.1e".formatted(where, name, quantity.largestError()));
          all.merge(name, quantity, Differences::worse);
        });
  }

  private static List<Path> recordings(Path golden) {
    if (isRecording(golden)) {
      return List.of(golden);
    }
    if (!Files.isDirectory(golden)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(golden)) {
      return inside.filter(OftVerifier::isRecording).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRecording(Path folder) {
    Path config = folder.resolve("config.json");
    try {
      return Files.isRegularFile(config)
          && Files.isRegularFile(folder.resolve("trace.safetensors"))
          && Files.readString(config).contains("\"openvla");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
