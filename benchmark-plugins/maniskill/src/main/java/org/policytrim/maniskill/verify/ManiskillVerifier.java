package org.policytrim.maniskill.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.maniskill.PictureStore;
import org.policytrim.maniskill.Pictures;
import org.policytrim.maniskill.assets.ManiskillAssets;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.maniskill.error.ManiskillException;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.Catalogue;
import org.policytrim.maniskill.task.TaskSpec;
import org.policytrim.maniskill.task.TaskWorld;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.RecordedFiles;

/** {@code verify maniskill}: recordings of the original against this plugin. */
@Extension
public final class ManiskillVerifier implements Verifier {

  private static final String SUFFIX = ".npz";
  private static final String FRAMES = ".frames.npz";

  /** The names of recordings, such as {@code PickCube-v1.planner.s0.npz}. */
  private static final Pattern EPISODE = Pattern.compile("[A-Za-z]+-v\\d+\\.[a-z_]+\\.s\\d+\\.npz");

  private final AssetCache cache;
  private final ObjectMapper json = new ObjectMapper();

  /** Creates a verifier that finds its assets in the host's cache. */
  @Inject
  public ManiskillVerifier(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** Creates a verifier that finds its assets in a cache. */
  public ManiskillVerifier(AssetCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return ManiskillException.PLUGIN;
  }

  @Override
  public String description() {
    return "Replays recorded ManiSkill episodes: physics, resets, observations and rewards.";
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> episodes = episodes(golden);
    Differences differences = new Differences();
    Engine engine = Engine.load(cache);
    ManiskillAssets assets = ManiskillAssets.fetch(cache, progress);
    PictureStore store = new PictureStore(assets);
    for (Path episode : episodes) {
      replay(episode, engine, assets, store, differences, progress);
    }
    return differences.result();
  }

  /** Returns the recordings in a folder and those up to two levels below it. */
  private static List<Path> episodes(Path golden) {
    RecordedFiles search = new RecordedFiles(ManiskillException.PLUGIN, golden);
    List<Path> episodes = new ArrayList<>(search.files(EPISODE.asMatchPredicate()));
    if (episodes.isEmpty()) {
      for (Path folder : search.folders(ManiskillVerifier::holdsEpisodes)) {
        episodes.addAll(
            new RecordedFiles(ManiskillException.PLUGIN, folder).files(EPISODE.asMatchPredicate()));
      }
    }
    if (episodes.isEmpty()) {
      throw search.nothing("recording (TASK.MODE.sSEED.npz)");
    }
    return episodes;
  }

  private static boolean holdsEpisodes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> EPISODE.matcher(file.getFileName().toString()).matches());
    }
  }

  private void replay(
      Path file,
      Engine engine,
      ManiskillAssets assets,
      PictureStore store,
      Differences differences,
      Consumer<String> progress) {
    String name = file.getFileName().toString().replace(SUFFIX, "");
    JsonNode description = read(file.resolveSibling(name + ".json"));
    String task = description.path("env").asText();
    String control = description.path("control_mode").asText();
    Optional<ControlMode> mode =
        Arrays.stream(ControlMode.values())
            .filter(known -> known.label().equals(control))
            .findFirst();
    if (!Catalogue.has(task) || mode.isEmpty()) {
      progress.accept(name + ": not compared, this plugin has no such task or control mode");
      return;
    }
    progress.accept(name);
    TaskSpec spec = Catalogue.task(task);
    boolean rewarded = description.path("reward_mode").asText().equals("normalized_dense");
    try (Recording recording = Recording.open(ManiskillException.PLUGIN, file);
        TaskWorld world =
            new TaskWorld(engine, Panda.read(spec.robot(), assets), spec, mode.get())) {
      EpisodeReplay replay =
          new EpisodeReplay(world, recording, mode.get(), rewarded, name, differences);
      long seed = description.path("seed").asLong();
      replay.play(seed);
      Path frames = file.resolveSibling(name + FRAMES);
      if (Files.exists(frames)) {
        progress.accept("frames of " + name);
        try (Recording recorded = Recording.open(ManiskillException.PLUGIN, frames);
            Pictures pictures = new Pictures(store, world.robot())) {
          new FrameReplay(world, pictures, name, differences)
              .play(
                  replay.recorded(world.draw(seed)),
                  recording.array("target_qpos", -1, 9),
                  recorded);
        }
      }
    }
    differences.countCase();
  }

  private JsonNode read(Path file) {
    try {
      return json.readTree(file.toFile());
    } catch (IOException e) {
      throw new ManiskillException(
          "%s cannot be read (%s)".formatted(file, e.getMessage()),
          "Copy the recording together with its description",
          e);
    }
  }
}
