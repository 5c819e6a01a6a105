package org.policytrim.host.profile;

import java.nio.file.Path;
import java.util.Optional;
import org.policytrim.api.robot.RobotProfile;
import org.policytrim.host.settings.BindingResult;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.SourcePosition;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.host.settings.YamlReader;

/** Reads profiles. */
final class ProfileReader {

  private ProfileReader() {}

  /**
   * Reads a file.
   *
   * @throws org.policytrim.host.settings.SettingsException with every problem of the file
   */
  static NamedProfile read(Path file) {
    ProblemCollector problems = new ProblemCollector(file.toString());
    Optional<String> text = YamlReader.text(file, file.toString(), problems);
    problems.throwIfAny();
    Path folder = file.toAbsolutePath().getParent();
    return read(
        NamedProfile.nameOf(file),
        folder == null ? "" : folder.toString(),
        file.toString(),
        text.orElseThrow());
  }

  /**
   * Reads a text.
   *
   * @param source the source that problems name
   * @throws org.policytrim.host.settings.SettingsException with every problem of the text
   */
  static NamedProfile read(String name, String origin, String source, String text) {
    ProblemCollector problems = new ProblemCollector(source);
    Optional<YamlNode> root = YamlReader.read(text, source, problems);
    problems.throwIfAny();
    BindingResult<ProfileFile> bound =
        new RecordBinder(problems).bind(ProfileFile.class, root.orElseThrow(), "");
    bound.value().ifPresent(file -> check(file, source, problems));
    problems.throwIfAny();
    return new NamedProfile(name, origin, bound.value().orElseThrow());
  }

  private static void check(ProfileFile file, String source, ProblemCollector problems) {
    if (file.actions().isEmpty()) {
      problems.add(
          SourcePosition.of(source), "actions", "a robot has at least one axis", "Add one");
    }
    if (!file.prompt().contains(RobotProfile.INSTRUCTION)) {
      problems.add(
          SourcePosition.of(source),
          "prompt",
          "must contain %s, found '%s'".formatted(RobotProfile.INSTRUCTION, file.prompt()),
          "Leave it out to pass the instruction as it is");
    }
  }
}
