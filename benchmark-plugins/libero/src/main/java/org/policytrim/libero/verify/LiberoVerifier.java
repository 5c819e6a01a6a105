package org.policytrim.libero.verify;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.DescriptionReader;
import org.policytrim.libero.scene.Scene;
import org.policytrim.libero.scene.SceneComposer;
import org.policytrim.libero.verify.Differences.Kind;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ModelComparison;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.recording.Recording;

/** {@code verify libero}: recordings of the original against this plugin, under MuJoCo 3.3.0. */
@Extension
public final class LiberoVerifier implements Verifier {

  private static final String NAME = "libero";
  private static final String PREDICATES = "_predicates.npz";

  private final AssetCache cache;

  /** A verifier that finds its assets in the host's cache. */
  @Inject
  public LiberoVerifier(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** A verifier that finds its assets in a cache. */
  public LiberoVerifier(AssetCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Replays recorded LIBERO episodes and goal predicates under MuJoCo 3.3.0.";
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> recordings = recordings(golden);
    Differences differences = new Differences();
    LiberoAssets assets = LiberoAssets.fetch(cache, progress);
    Map<String, Path> folders =
        Map.of("LIBERO_ASSETS", assets.models(), "ROBOSUITE", assets.robosuite());
    MuJoCo engine = MuJoCo.load(cache);
    for (Path file : recordings) {
      RecordedScene scene = RecordedScene.beside(file);
      progress.accept(scene.label());
      try (Recording recording = Recording.open(NAME, file);
          MjModel model = scene.compile(engine, folders)) {
        composed(scene, model, engine, assets, differences);
        scene.edit(model, recording);
        if (file.getFileName().toString().endsWith(PREDICATES)) {
          new PredicateReplay(scene, model, recording, differences).play();
        } else {
          new TrajectoryReplay(scene, model, recording, differences, progress).play();
        }
      }
      differences.countCase();
    }
    return differences.result();
  }

  /** The scene composed from its description, against the recorded one. */
  private static void composed(
      RecordedScene scene,
      MjModel recorded,
      MuJoCo engine,
      LiberoAssets assets,
      Differences differences) {
    String bddl = scene.description().path("bddl").asText();
    Path description = Path.of(bddl.replace("${LIBERO}", assets.tasks().toString()));
    Scene ours = new SceneComposer(assets).compose(DescriptionReader.read(description));
    try (MjModel model = engine.parseModel(ours.xml(), Map.of())) {
      List<ModelComparison.Difference> fields = ModelComparison.differences(model, recorded);
      differences.add(Kind.MODEL, fields.size(), scene.label() + " " + fields);
    }
  }

  private static List<Path> recordings(Path golden) {
    if (!Files.isDirectory(golden)) {
      throw new PluginException(
          NAME, "there is no folder " + golden, "Name the folder that holds the recordings");
    }
    List<Path> recordings;
    try (Stream<Path> files = Files.list(golden)) {
      recordings =
          files
              .filter(
                  file ->
                      file.getFileName().toString().matches("libero_.+_[0-9]+(_predicates)?\\.npz"))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new PluginException(
          NAME, "the folder %s can't be read: %s".formatted(golden, e), "Check its rights", e);
    }
    if (recordings.isEmpty()) {
      throw new PluginException(
          NAME,
          "the folder %s holds no recording (SUITE_TASK.npz or SUITE_TASK_predicates.npz)"
              .formatted(golden),
          "Name the folder that holds them");
    }
    return recordings;
  }
}
