package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.ImportOptions;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.profile.NamedProfile;
import org.policytrim.host.profile.ProfileFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code import PLUGIN CHECKPOINT [--for PROFILE] --out BUNDLE}. */
@Command(name = "import", description = "Converts a published checkpoint to a policy bundle.")
public final class ImportCommand extends JsonCommand<ImportCommand.Imported> {

  @Parameters(
      index = "0",
      paramLabel = "PLUGIN",
      description = "the model plugin that reads the checkpoint, such as pi05")
  private String model;

  @Parameters(index = "1", paramLabel = "CHECKPOINT", description = "the folder of the checkpoint")
  private Path checkpoint;

  @Option(
      names = "--out",
      paramLabel = "BUNDLE",
      required = true,
      description = "the folder of the bundle; new or empty")
  private Path out;

  @Option(
      names = "--for",
      paramLabel = "PROFILE",
      description =
          "the robot profile: a name (see 'policytrim profiles'), a benchmark or a YAML file; by"
              + " default the only one that fits")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "the actions executed per call; by default those of profile or checkpoint")
  private Optional<Integer> horizon = Optional.empty();

  @Option(
      names = "--statistics",
      paramLabel = "NAME",
      description =
          "the data set or embodiment whose statistics are used, where a checkpoint has several")
  private Optional<String> statistics = Optional.empty();

  private final PluginHost plugins;
  private final Converters converters;
  private final BundleStore bundles;
  private final ProfileArgument profiles;

  @Inject
  ImportCommand(
      PluginHost plugins, Converters converters, BundleStore bundles, ProfileArgument profiles) {
    this.plugins = plugins;
    this.converters = converters;
    this.bundles = bundles;
    this.profiles = profiles;
  }

  /** The result: the bundle, its policy's chunk length, horizon and profile, and remarks. */
  record Imported(
      String model,
      String bundle,
      int chunkLength,
      int horizon,
      String profile,
      List<String> notes) {}

  @Override
  Imported execute() throws IOException {
    warnOf(plugins);
    CheckpointConverter converter = converters.of(model);
    if (!Files.isDirectory(checkpoint)) {
      throw new UsageException("there is no folder " + checkpoint + ".");
    }
    OutputFolder.requireEmpty(out, "Choose another folder.");
    CheckpointDescription found =
        converter.describe(
            checkpoint,
            new ImportOptions(OptionalInt.empty(), OptionalInt.empty(), Map.of(), statistics));
    List<String> notes = new ArrayList<>();
    Optional<NamedProfile> chosen = choose(found, notes);
    ImportOptions options =
        chosen
            .map(one -> one.options(statistics))
            .orElseGet(
                () ->
                    new ImportOptions(
                        OptionalInt.empty(), OptionalInt.empty(), Map.of(), statistics));
    AtomicReference<PolicyCard> card = new AtomicReference<>();
    bundles.save(
        folder -> {
          CheckpointConverter.Imported imported =
              converter.importCheckpoint(checkpoint, folder, options);
          notes.addAll(imported.notes());
          PolicyCard own = imported.card();
          PolicyCard applied = chosen.map(one -> one.apply(own)).orElse(own);
          card.set(HorizonOption.apply(horizon, applied));
          return new BundleStore.Written(card.get(), imported.settings());
        },
        out);
    return new Imported(
        card.get().model(),
        out.toString(),
        card.get().chunkLength(),
        card.get().horizon(),
        chosen.map(NamedProfile::name).orElse("none"),
        List.copyOf(notes));
  }

  /** Returns the profile that was asked for, that the checkpoint names or that alone fits. */
  private Optional<NamedProfile> choose(CheckpointDescription found, List<String> notes) {
    if (profile.isPresent()) {
      return Optional.of(profiles.choose(profile.get(), model, found));
    }
    if (found.profile().isPresent()) {
      return profiles.exact(found.profile().get());
    }
    List<NamedProfile> fitting = profiles.fitting(model, found);
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    notes.add(
        "%s, so the policy keeps the checkpoint's names and units; choose one with 'policytrim retarget %s --for PROFILE'; %s"
            .formatted(
                fitting.isEmpty()
                    ? "no robot profile fits"
                    : "several robot profiles fit ("
                        + String.join(", ", fitting.stream().map(NamedProfile::name).toList())
                        + ")",
                out,
                ProfileFit.describe(found)));
    return Optional.empty();
  }

  @Override
  void show(Imported imported, PrintWriter people) {
    imported.notes().forEach(note -> people.println("note: " + note));
    people.printf(
        "%s: a policy of %s; it predicts chunks of %d actions and executes %d of them per call; profile %s%n",
        imported.bundle(),
        imported.model(),
        imported.chunkLength(),
        imported.horizon(),
        imported.profile());
  }
}
