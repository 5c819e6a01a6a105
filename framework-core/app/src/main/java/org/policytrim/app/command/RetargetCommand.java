package org.policytrim.app.command;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.host.bundle.BundleStore;
import org.policytrim.host.bundle.PolicyBundle;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.profile.NamedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code retarget BUNDLE --for PROFILE}. */
@Command(
    name = "retarget",
    description =
        "Gives an imported policy another robot profile or horizon, without importing it again.")
public final class RetargetCommand extends JsonCommand<RetargetCommand.Retargeted> {

  @Parameters(paramLabel = "BUNDLE", description = "the folder of the bundle")
  private Path bundle;

  @Option(
      names = "--for",
      paramLabel = "PROFILE",
      description =
          "the robot profile: a name (see 'policytrim profiles'), a benchmark or a YAML file; by default the present one")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "the actions executed per call; by default those of the profile")
  private Optional<Integer> horizon = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder of the new bundle; by default the bundle itself is changed")
  private Optional<Path> out = Optional.empty();

  private final PluginHost plugins;
  private final Provider<Components> components;
  private final BundleStore bundles;
  private final ProfileArgument profiles;

  @Inject
  RetargetCommand(
      PluginHost plugins,
      Provider<Components> components,
      BundleStore bundles,
      ProfileArgument profiles) {
    this.plugins = plugins;
    this.components = components;
    this.bundles = bundles;
    this.profiles = profiles;
  }

  /** The result: the bundle, its profile and its horizon. */
  record Retargeted(String bundle, String profile, int chunkLength, int horizon) {}

  @Override
  Retargeted execute() throws IOException {
    warnOf(plugins);
    if (!Files.isDirectory(bundle)) {
      throw new UsageException("there is no folder " + bundle + ".");
    }
    if (profile.isEmpty() && horizon.isEmpty()) {
      throw new UsageException("name a profile with --for, a horizon with --horizon, or both.");
    }
    if (out.isPresent()) {
      OutputFolder.requireEmpty(out.get(), "Choose another folder.");
    }
    PolicyBundle found = bundles.read(bundle, components.get());
    PolicyCard card = found.card();
    if (profile.isPresent()) {
      NamedProfile chosen = profiles.choose(profile.get(), card);
      card = chosen.apply(card);
    }
    card = HorizonOption.apply(horizon, card);
    Path target = out.orElse(bundle);
    bundles.recard(found, card, target);
    return new Retargeted(
        target.toString(),
        card.profile().map(one -> one.name()).orElse("none"),
        card.chunkLength(),
        card.horizon());
  }

  @Override
  void show(Retargeted result, PrintWriter people) {
    people.printf(
        "%s: profile %s; executes %d of %d actions per call%n",
        result.bundle(), result.profile(), result.horizon(), result.chunkLength());
  }
}
