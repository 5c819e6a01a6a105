package org.policytrim.metaworld.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.plugin.PluginContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.MetaworldAssets;
import org.policytrim.metaworld.goal.GoalStream;
import org.policytrim.metaworld.scene.ModelPool;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.assets.AssetVerifier;
import org.policytrim.mujoco.render.Renderer;
import org.policytrim.toolkit.recording.Recording;
import org.policytrim.toolkit.verification.ErrorTable;
import org.policytrim.toolkit.verification.RecordedFiles;

/** {@code verify metaworld}: compares this plugin with recordings of the original. */
@Extension
public final class MetaworldVerifier extends AssetVerifier {

  private static final String NAME = "metaworld";
  private static final String RECORD_AGAIN = "Record it again";
  private static final long DEFAULT_SEED = 42;
  private static final Pattern TRAJECTORY = Pattern.compile("(?<task>.+-v3)\\.t[0-9]+\\.npz");

  private final ObjectMapper json = new ObjectMapper();

  /** Creates a verifier that uses the assets in the host's cache. */
  @Inject
  public MetaworldVerifier(PluginContext context) {
    this(AssetCache.of(context));
  }

  /** Creates a verifier that uses the assets in a cache. */
  public MetaworldVerifier(AssetCache cache) {
    super(NAME, "Replays recorded Meta-World episodes, resets and experts.", cache);
  }

  @Override
  public Verification verify(Path golden, Consumer<String> progress) {
    List<Path> trajectories = trajectories(golden);
    Path resets = golden.resolve("reset_only.npz");
    Path experts = golden.resolve("experts.json");
    Path images = golden.resolve("pictures.npz");
    if (trajectories.isEmpty()
        && Stream.of(resets, experts, images).noneMatch(file -> Files.exists(file))) {
      throw new RecordedFiles(NAME, golden)
          .nothing("recording (TASK.tNN.npz, reset_only.npz, experts.json or pictures.npz)");
    }
    MetaworldAssets assets = MetaworldAssets.fetch(cache(), progress);
    try (ModelPool models = new ModelPool(MuJoCo.load(cache()))) {
      Run run =
          new Run(
              spec ->
                  new TaskSimulation(spec, models.open(assets.scene(spec.model()), spec.hand())),
              MetaworldQuantities.table(),
              progress);
      trajectories.forEach(run::replayTrajectory);
      if (Files.exists(resets)) {
        run.replayResets(resets);
      }
      if (Files.exists(experts)) {
        run.replayExperts(experts);
      }
      if (Files.exists(images)) {
        run.replayImages(images);
      }
      return run.errors.result();
    }
  }

  static List<Path> trajectories(Path golden) {
    return new RecordedFiles(NAME, golden).files(TRAJECTORY.asMatchPredicate());
  }

  /** One run over a folder of recordings. */
  private final class Run {

    private final Function<TaskSpec, TaskSimulation> opener;
    private final ErrorTable errors;
    private final Consumer<String> progress;

    Run(Function<TaskSpec, TaskSimulation> opener, ErrorTable errors, Consumer<String> progress) {
      this.opener = opener;
      this.errors = errors;
      this.progress = progress;
    }

    void replayTrajectory(Path file) {
      Matcher name = TRAJECTORY.matcher(file.getFileName().toString());
      TaskSpec spec = spec(name.matches() ? name.group("task") : "", file);
      String label = file.getFileName().toString().replace(".npz", "");
      progress.accept(label);
      try (Recording recording = Recording.open(NAME, file);
          TaskSimulation simulation = opener.apply(spec)) {
        Path description = file.resolveSibling(label + ".json");
        if (Files.exists(description)) {
          double[] recorded = recording.array("rand_vec").toArray();
          compareGoal(spec, read(description), recorded, label);
        }
        new TrajectoryReplay(simulation, recording, label, errors).play();
        errors.countCase();
      }
    }

    private void compareGoal(TaskSpec spec, JsonNode description, double[] recorded, String label) {
      JsonNode seed = description.path("mt1_seed");
      JsonNode index = description.path("train_task_index");
      if (seed.isIntegralNumber() && index.isIntegralNumber()) {
        double[] ours = goal(spec, seed.asLong(), index.asInt());
        errors.compare(MetaworldQuantities.GOAL, ours, recorded, label);
      }
    }

    void replayResets(Path file) {
      try (Recording recording = Recording.open(NAME, file)) {
        replayTasks(file, recording, "resets of ", new ResetReplay(recording, errors));
      }
    }

    void replayImages(Path file) {
      try (Recording recording = Recording.open(NAME, file);
          Renderer renderer = Renderer.open(cache(), 1)) {
        replayTasks(file, recording, "images of ", new ImageReplay(recording, renderer, errors));
      }
    }

    private void replayTasks(Path file, Recording recording, String what, TaskReplay replay) {
      for (String task : TaskReplay.tasks(recording)) {
        progress.accept(what + task);
        try (TaskSimulation simulation = opener.apply(spec(task, file))) {
          replay.play(simulation);
        }
        errors.countCase();
      }
    }

    void replayExperts(Path file) {
      JsonNode tasks = read(file).path("first_success_step");
      if (!tasks.isObject() || tasks.isEmpty()) {
        throw new PluginException(
            NAME, "%s contains no object 'first_success_step'".formatted(file), RECORD_AGAIN);
      }
      tasks
          .properties()
          .forEach(entry -> replayExpert(spec(entry.getKey(), file), entry.getValue()));
    }

    private void replayExpert(TaskSpec spec, JsonNode firstSuccesses) {
      progress.accept("expert of " + spec.id());
      try (TaskSimulation simulation = opener.apply(spec)) {
        for (int index = 0; index < firstSuccesses.size(); index++) {
          double[] goal = goal(spec, DEFAULT_SEED, index);
          errors.compare(
              MetaworldQuantities.FIRST_SUCCESS,
              ExpertReplay.firstSuccess(simulation, goal),
              firstSuccesses.get(index).asInt(0),
              "%s goal %d".formatted(spec.id(), index));
        }
      }
      errors.countCase();
    }
  }

  private static double[] goal(TaskSpec spec, long seed, int index) {
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
          "%s belongs to the task '%s', which is not one of Meta-World's 50".formatted(file, task),
          "Remove the file from the folder");
    }
    return Catalogue.task(task);
  }

  private JsonNode read(Path file) {
    try {
      return json.readTree(file.toFile());
    } catch (IOException e) {
      throw new PluginException(
          NAME, "%s is not valid JSON: %s".formatted(file, e.getMessage()), RECORD_AGAIN, e);
    }
  }
}
