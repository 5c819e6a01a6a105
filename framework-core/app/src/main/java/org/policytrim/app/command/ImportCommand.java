package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code import PLUGIN CHECKPOINT --out BUNDLE}. */
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

  private final PluginHost plugins;
  private final Converters converters;
  private final BundleStore bundles;

  @Inject
  ImportCommand(PluginHost plugins, Converters converters, BundleStore bundles) {
    this.plugins = plugins;
    this.converters = converters;
    this.bundles = bundles;
  }

  /** The result: the bundle and its policy's chunk length and horizon. */
  record Imported(String model, String bundle, int chunkLength, int horizon) {}

  @Override
  Imported execute() throws IOException {
    warnOf(plugins);
    CheckpointConverter converter = converters.of(model);
    if (!Files.isDirectory(checkpoint)) {
      throw new UsageException("there is no folder " + checkpoint + ".");
    }
    OutputFolder.requireEmpty(out, "Choose another folder.");
    AtomicReference<PolicyCard> card = new AtomicReference<>();
    bundles.save(
        folder -> {
          CheckpointConverter.Imported imported = converter.importCheckpoint(checkpoint, folder);
          card.set(imported.card());
          return new BundleStore.Written(imported.card(), imported.settings());
        },
        out);
    return new Imported(
        card.get().model(), out.toString(), card.get().chunkLength(), card.get().horizon());
  }

  @Override
  void show(Imported imported, PrintWriter people) {
    people.printf(
        "%s: a policy of %s; it predicts chunks of %d actions and executes %d of them per call%n",
        imported.bundle(), imported.model(), imported.chunkLength(), imported.horizon());
  }
}
