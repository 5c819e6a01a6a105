package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.bundle.PolicyBundle;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code export BUNDLE --out DIR}. */
@Command(
    name = "export",
    description = "Exports a policy bundle as a checkpoint with the original model's tensor names.")
public final class ExportCommand extends JsonCommand<ExportCommand.Exported> {

  @Parameters(paramLabel = "BUNDLE", description = "the folder of the bundle")
  private Path bundle;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder of the checkpoint; new or empty")
  private Path out;

  private final PluginHost plugins;
  private final Converters converters;
  private final BundleStore bundles;
  private final Provider<Components> components;

  @Inject
  ExportCommand(
      PluginHost plugins,
      Converters converters,
      BundleStore bundles,
      Provider<Components> components) {
    this.plugins = plugins;
    this.converters = converters;
    this.bundles = bundles;
    this.components = components;
  }

  /** The result: the checkpoint's model and folder. */
  record Exported(String model, String bundle, String folder) {}

  @Override
  Exported execute() throws IOException {
    warnOf(plugins);
    if (!Files.isDirectory(bundle)) {
      throw new UsageException("there is no folder " + bundle + ".");
    }
    OutputFolder.requireEmpty(out, "Choose another folder.");
    PolicyBundle found = bundles.read(bundle, components.get());
    CheckpointConverter converter = converters.of(found.card().model());
    Files.createDirectories(out);
    converter.exportCheckpoint(bundle, found.card(), out);
    return new Exported(found.card().model(), bundle.toString(), out.toString());
  }

  @Override
  void show(Exported exported, PrintWriter people) {
    people.printf("%s: a checkpoint of %s%n", exported.folder(), exported.model());
  }
}
