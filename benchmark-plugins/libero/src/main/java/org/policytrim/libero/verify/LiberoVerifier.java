package org.policytrim.libero.verify;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.Verification;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.bddl.DescriptionReader;
import org.policytrim.libero.scene.ComposedScene;
import org.policytrim.libero.scene.SceneComposer;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.ModelComparison;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.AssetVerifier;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;
import org.policytrim.toolkit.verification.RecordedFiles;

/**
 * {@code verify libero}: compares this plugin with recordings of the original, under MuJoCo 3.3.0.
 */
@Extension
public final class LiberoVerifier extends AssetVerifier {

  private static final String NAME = "libero";
  private static final String PREDICATES = "_predicates.npz";
  private static final Pattern RECORDING = Pattern.compile("libero_.+_[0-9]+(_predicates)?\\.npz");

  /** Creates a verifier that uses the assets in the host's cache. */
  @Inject
  public LiberoVerifier(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** Creates a verifier that uses the assets in a cache. */
  public LiberoVerifier(AssetCache cache) {
    super(NAME, "Replays recorded LIBERO episodes and goal predicates under MuJoCo 3.3.0.", cache);
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> recordings = recordings(golden);
    ErrorTable errors = LiberoQuantities.table();
    LiberoAssets assets = LiberoAssets.fetch(cache(), progress);
    Map<String, Path> folders =
        Map.of("LIBERO_ASSETS", assets.models(), "ROBOSUITE", assets.robosuite());
    MuJoCo engine = MuJoCo.load(cache());
    for (Path file : recordings) {
      RecordedScene scene = RecordedScene.beside(file);
      progress.accept(scene.label());
      try (Recording recording = Recording.open(NAME, file);
          MjModel model = scene.compile(engine, folders)) {
        composed(scene, model, engine, assets, errors);
        scene.edit(model, recording);
        if (file.getFileName().toString().endsWith(PREDICATES)) {
          new PredicateReplay(scene, model, recording, errors).play();
        } else {
          new EpisodeReplay(scene, model, recording, errors, progress).play();
        }
      }
      errors.countCase();
    }
    return errors.result();
  }

  /** Compares the scene composed from its description with the recorded one. */
  private static void composed(
      RecordedScene scene,
      MjModel recorded,
      MuJoCo engine,
      LiberoAssets assets,
      ErrorTable errors) {
    String bddl = scene.description().path("bddl").asText();
    Path description = Path.of(bddl.replace("${LIBERO}", assets.tasks().toString()));
    ComposedScene ours = new SceneComposer(assets).compose(DescriptionReader.read(description));
    try (MjModel model = engine.parseModel(ours.xml(), Map.of())) {
      List<ModelComparison.Difference> fields = ModelComparison.differences(model, recorded);
      errors.add(LiberoQuantities.MODEL, fields.size(), 1, scene.label() + " " + fields);
    }
  }

  private static List<Path> recordings(Path golden) {
    RecordedFiles files = new RecordedFiles(NAME, golden);
    List<Path> recordings = files.files(RECORDING.asMatchPredicate());
    if (recordings.isEmpty()) {
      throw files.nothing("recording (SUITE_TASK.npz or SUITE_TASK_predicates.npz)");
    }
    return recordings;
  }
}
