package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policytrim.app.scaffold.PluginProject;
import org.policytrim.app.scaffold.ProjectKind;
import org.policytrim.app.scaffold.ProjectName;
import org.policytrim.host.plugin.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code new KIND NAME}. */
@Command(
    name = "new",
    description =
        "Creates a plugin project outside the source tree. It builds and passes its contract tests"
            + " without changes.")
public final class NewCommand extends JsonCommand<NewCommand.Created> {

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private ProjectKind kind;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "the name of the component, in lower case with hyphens, such as my-robot")
  private String name;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "the folder of the project; by default NAME in the current folder, or next to the source tree")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description = "the Java package; by default org.example.NAME")
  private Optional<String> javaPackage = Optional.empty();

  private final Installation installation;
  private final PluginProject project;

  @Inject
  NewCommand(Installation installation, PluginProject project) {
    this.installation = installation;
    this.project = project;
  }

  /** The result: the created project. */
  record Created(String kind, String name, String folder, List<String> files) {}

  @Override
  Created execute() throws IOException {
    ProjectName chosen;
    try {
      chosen =
          javaPackage.isPresent() ? new ProjectName(name, javaPackage.get()) : ProjectName.of(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + ".");
    }
    Path target = target();
    OutputFolder.requireEmpty("--dir", target, "Choose another folder.");
    List<Path> files = project.write(kind, chosen, target);
    return new Created(
        kind.name().toLowerCase(Locale.ROOT),
        name,
        target.toString(),
        files.stream().map(Path::toString).toList());
  }

  private Path target() {
    Path here = Path.of("").toAbsolutePath();
    Path byDefault =
        here.startsWith(installation.root()) && installation.root().getParent() != null
            ? installation.root().resolveSibling(name)
            : here.resolve(name);
    Path target = folder.orElse(byDefault).toAbsolutePath().normalize();
    if (target.startsWith(installation.root())) {
      throw new UsageException(
          "--dir: %s is inside PolicyTrim's source tree. Choose a folder outside of it."
              .formatted(target));
    }
    return target;
  }

  @Override
  void show(Created created, PrintWriter people) {
    people.printf(
        "Created the %s plugin %s in %s:%n", created.kind(), created.name(), created.folder());
    created.files().forEach(file -> people.printf("  %s%n", file));
    people.printf(
        "%nBuild it and run its contract tests: cd %s && mvn package%n", created.folder());
    people.printf("Its README.md describes the next steps.%n");
  }
}
