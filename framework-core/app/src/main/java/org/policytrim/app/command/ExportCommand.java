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

/** {@code export BUNDLE --out DIR}. */
@Command(
    name = "export",
    description = "Writes a bundle's policy as a checkpoint under the original names.")
public final class ExportCommand extends JsonCommand<ExportCommand.Exported> {

  @Parameters(paramLabel = "BUNDLE", description = "the bundle's folder")
  private Path bundle;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the checkpoint's folder; new or empty")
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

  record Exported(String model, String bundle, String folder) {}

  @Override
  Exported execute() throws IOException {
    warnOf(plugins);
    if (!Files.isDirectory(bundle)) {
      throw new UsageException("there is no folder " + bundle + ".");
    }
    OutputFolder.requireEmpty(out, "Name another folder.");
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
