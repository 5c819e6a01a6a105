package org.policytrim.pi05.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;

/** Replays recorded runs of the original pi0.5 through TensorFlow and through ONNX Runtime. */
@Extension
public final class Pi05Verifier implements Verifier {

  private static final double TOLERANCE = 1e-4;

  private final int threads;

  /** Made by the host. */
  @Inject
  public Pi05Verifier(PluginContext context) {
    this.threads = context.numericThreads();
  }

  @Override
  public String name() {
    return "pi05";
  }

  @Override
  public String description() {
    return "keys and values, velocities and actions of recorded pi0.5 runs, through both back ends";
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> folders = recordings(golden);
    if (folders.isEmpty()) {
      throw new PluginException(
          "pi05",
          golden + " holds no recording of pi0.5",
          "Name a folder with config.json, model, io and trace.safetensors, or one above it.");
    }
    Map<String, Verification.Quantity> worst = new LinkedHashMap<>();
    for (Path folder : folders) {
      try {
        verify(folder, worst, progress);
      } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
        throw new PluginException(
            "pi05",
            "the recording " + folder + " can't be replayed: " + e.getMessage(),
            "Record it again, or name another folder.",
            e);
      }
    }
    return new Verification(folders.size(), List.copyOf(worst.values()));
  }

  private void verify(
      Path folder, Map<String, Verification.Quantity> worst, Consumer<String> progress)
      throws IOException {
    Recording recording = Recording.read(folder);
    note("TensorFlow", recording, Replayed.throughTensorFlow(recording, threads), worst, progress);
    Path scratch = Files.createTempDirectory("policytrim-pi05");
    try {
      note(
          "ONNX Runtime",
          recording,
          Replayed.throughOnnx(recording, threads, scratch),
          worst,
          progress);
    } finally {
      delete(scratch);
    }
  }

  private static void note(
      String backEnd,
      Recording recording,
      Replayed replayed,
      Map<String, Verification.Quantity> worst,
      Consumer<String> progress) {
    replayed
        .differences(recording)
        .forEach(
            (kind, difference) -> {
              String name = kind + ", " + backEnd;
              progress.accept(
                  "%s: %s within %.1e".formatted(recording.name(), name, difference.largest()));
              worst.merge(
                  name,
                  new Verification.Quantity(
                      name,
                      difference.largest(),
                      TOLERANCE,
                      difference.largest() > 0 ? recording.name() : "none",
                      difference.compared()),
                  Pi05Verifier::worse);
            });
  }

  private static Verification.Quantity worse(
      Verification.Quantity one, Verification.Quantity other) {
    Verification.Quantity worse = other.largestError() > one.largestError() ? other : one;
    return new Verification.Quantity(
        worse.name(),
        worse.largestError(),
        worse.tolerance(),
        worse.worstCase(),
        one.compared() + other.compared());
  }

  private static List<Path> recordings(Path golden) {
    if (isRecording(golden)) {
      return List.of(golden);
    }
    if (!Files.isDirectory(golden)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(golden)) {
      return inside.filter(Pi05Verifier::isRecording).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRecording(Path folder) {
    Path config = folder.resolve("config.json");
    try {
      return Files.isRegularFile(config)
          && Files.isRegularFile(folder.resolve("trace.safetensors"))
          && Files.readString(config).contains("\"pi05");
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
