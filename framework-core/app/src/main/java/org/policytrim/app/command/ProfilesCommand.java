package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.host.profile.ProfileFile;
import org.policytrim.host.profile.RobotProfiles;
import picocli.CommandLine.Command;

/** The command {@code profiles}. */
@Command(
    name = "profiles",
    description =
        "Lists the robot profiles: how checkpoints name and scale what a benchmark shows and takes.")
public final class ProfilesCommand extends JsonCommand<ProfilesCommand.Profiles> {

  private final PluginHost plugins;
  private final RobotProfiles profiles;

  @Inject
  ProfilesCommand(PluginHost plugins, RobotProfiles profiles) {
    this.plugins = plugins;
    this.profiles = profiles;
  }

  /** The result: the profiles. */
  record Profiles(List<Entry> profiles) {

    /** A profile. */
    record Entry(
        String name,
        String plugin,
        String model,
        String benchmark,
        double controlHertz,
        List<String> cameras,
        int stateSize,
        List<String> actions,
        String description) {}
  }

  @Override
  Profiles execute() {
    warnOf(plugins);
    return new Profiles(
        profiles.all().stream()
            .map(
                one ->
                    new Profiles.Entry(
                        one.name(),
                        one.origin(),
                        one.file().model(),
                        one.file().benchmark(),
                        one.file().controlHertz(),
                        one.file().cameras().stream().map(ProfileFile.Camera::name).toList(),
                        one.file().state().stream().mapToInt(ProfileFile.Field::size).sum(),
                        one.file().actions().stream().map(ProfileFile.Axis::name).toList(),
                        one.file().description()))
            .toList());
  }

  @Override
  void show(Profiles result, PrintWriter people) {
    for (Profiles.Entry entry : result.profiles()) {
      people.printf("%-28s %s (from %s)%n", entry.name(), entry.description(), entry.plugin());
    }
    people.println(
        result.profiles().isEmpty()
            ? "There are no profiles: no plugin in plugins/ contains one."
            : "\nImport a checkpoint with one: policytrim import PLUGIN CHECKPOINT --for NAME --out BUNDLE\nWrite one: docs/profiles.md");
  }
}
