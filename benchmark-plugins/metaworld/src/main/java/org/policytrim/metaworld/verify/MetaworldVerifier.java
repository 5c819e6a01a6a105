package org.policytrim.metaworld.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.metaworld.MetaworldAssets;
import org.policytrim.metaworld.goal.GoalStream;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.metaworld.task.TaskWorld;
import org.policytrim.metaworld.verify.Differences.Kind;
import org.policytrim.metaworld.world.SceneModels;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.recording.Recording;
import org.policytrim.mujoco.render.Renderer;

/** {@code verify metaworld}: recordings of the original against this plugin. */
@Extension
public final class MetaworldVerifier implements Verifier {

  private static final String NAME = "metaworld";
  private static final long USUAL_SEED = 42;
  private static final Pattern TRAJECTORY = Pattern.compile("(?<task>.+-v3)\\.t[0-9]+\\.npz");

  private final AssetCache cache;
  private final ObjectMapper json = new ObjectMapper();

  /** A verifier that finds its assets in the host's cache. */
  @Inject
  public MetaworldVerifier(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** A verifier that finds its assets in a cache. */
  public MetaworldVerifier(AssetCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Replays recorded Meta-World episodes, resets and experts.";
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> trajectories = trajectories(golden);
    Path resets = golden.resolve("reset_only.npz");
    Path experts = golden.resolve("experts.json");
    Path pictures = golden.resolve("pictures.npz");
    if (trajectories.isEmpty()
        && Stream.of(resets, experts, pictures).noneMatch(file -> Files.exists(file))) {
      throw new PluginException(
          NAME,
          "the folder %s holds no recording (TASK.tNN.npz, reset_only.npz, experts.json or pictures.npz)"
              .formatted(golden),
          "Name the folder that holds them");
    }
    Differences differences = new Differences();
    MetaworldAssets assets = MetaworldAssets.fetch(cache, progress);
    try (SceneModels models = new SceneModels(MuJoCo.load(cache))) {
      Worlds worlds =
          spec -> new TaskWorld(spec, models.open(assets.scene(spec.model()), spec.hand()));
      for (Path file : trajectories) {
        trajectory(file, worlds, differences, progress);
      }
      if (Files.exists(resets)) {
        resets(resets, worlds, differences, progress);
      }
      if (Files.exists(experts)) {
        experts(experts, worlds, differences, progress);
      }
      if (Files.exists(pictures)) {
        pictures(pictures, worlds, differences, progress);
      }
    }
    return differences.result();
  }

  /** Opens worlds. */
  private interface Worlds {
    TaskWorld open(TaskSpec spec);
  }

  static List<Path> trajectories(Path golden) {
    if (!Files.isDirectory(golden)) {
      throw new PluginException(
          NAME, "there is no folder " + golden, "Name the folder that holds the recordings");
    }
    try (Stream<Path> files = Files.list(golden)) {
      return files
          .filter(file -> TRAJECTORY.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new PluginException(
          NAME, "the folder %s can't be read: %s".formatted(golden, e), "Check its rights", e);
    }
  }

  private void trajectory(
      Path file, Worlds worlds, Differences differences, Consumer<String> progress) {
    Matcher name = TRAJECTORY.matcher(file.getFileName().toString());
    TaskSpec spec = spec(name.matches() ? name.group("task") : "", file);
    String label = file.getFileName().toString().replace(".npz", "");
    progress.accept(label);
    try (Recording recording = Recording.open(NAME, file);
        TaskWorld world = worlds.open(spec)) {
      Path description = file.resolveSibling(label + ".json");
      if (Files.exists(description)) {
        goal(spec, read(description), recording.array("rand_vec").toArray(), label, differences);
      }
      new TrajectoryReplay(world, recording, label, differences).play();
      differences.countCase();
    }
  }

  private static void goal(
      TaskSpec spec,
      JsonNode description,
      double[] recorded,
      String label,
      Differences differences) {
    JsonNode seed = description.path("mt1_seed");
    JsonNode index = description.path("train_task_index");
    if (seed.isIntegralNumber() && index.isIntegralNumber()) {
      double[] ours = goalOf(spec, seed.asLong(), index.asInt());
      differences.compare(Kind.GOAL, ours, recorded, label);
    }
  }

  private void resets(
      Path file, Worlds worlds, Differences differences, Consumer<String> progress) {
    try (Recording recording = Recording.open(NAME, file)) {
      ResetReplay replay = new ResetReplay(recording, differences);
      for (String task : replay.tasks()) {
        progress.accept("resets of " + task);
        try (TaskWorld world = worlds.open(spec(task, file))) {
          replay.play(world);
        }
        differences.countCase();
      }
    }
  }

  private void pictures(
      Path file, Worlds worlds, Differences differences, Consumer<String> progress) {
    try (Recording recording = Recording.open(NAME, file);
        Renderer renderer = Renderer.open(cache, 1)) {
      PictureReplay replay = new PictureReplay(recording, renderer, differences);
      for (String task : replay.tasks()) {
        progress.accept("pictures of " + task);
        try (TaskWorld world = worlds.open(spec(task, file))) {
          replay.play(world);
        }
        differences.countCase();
      }
    }
  }

  private void experts(
      Path file, Worlds worlds, Differences differences, Consumer<String> progress) {
    JsonNode tasks = read(file).path("first_success_step");
    if (!tasks.isObject() || tasks.isEmpty()) {
      throw new PluginException(
          NAME, "%s holds no object 'first_success_step'".formatted(file), "Record it again");
    }
    tasks
        .properties()
        .forEach(
            entry -> {
              progress.accept("expert of " + entry.getKey());
              TaskSpec spec = spec(entry.getKey(), file);
              try (TaskWorld world = worlds.open(spec)) {
                for (int index = 0; index < entry.getValue().size(); index++) {
                  double[] goal = goalOf(spec, USUAL_SEED, index);
                  differences.compare(
                      Kind.FIRST_SUCCESS,
                      ExpertReplay.firstSuccess(world, goal),
                      entry.getValue().get(index).asInt(0),
                      "%s goal %d".formatted(spec.id(), index));
                }
              }
              differences.countCase();
            });
  }

  private static double[] goalOf(TaskSpec spec, long seed, int index) {
    GoalStream stream = new GoalStream(spec.goals(), seed);
    for (int i = 0; i < index; i++) {
      double[] _ = stream.next();
    }
    return stream.next();
  }

  private static TaskSpec spec(String task, Path file) {
    if (!Catalogue.ids().contains(task)) {
      throw new PluginException(
          NAME,
          "%s is of the task '%s', which is none of Meta-World's 50".formatted(file, task),
          "Take the file out of the folder");
    }
    return Catalogue.task(task);
  }

  private JsonNode read(Path file) {
    try {
      return json.readTree(file.toFile());
    } catch (IOException e) {
      throw new PluginException(
          NAME, "%s is no JSON: %s".formatted(file, e.getMessage()), "Record it again", e);
    }
  }
}
