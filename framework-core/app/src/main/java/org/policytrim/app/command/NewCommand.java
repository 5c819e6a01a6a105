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

/** {@code new KIND NAME}. */
@Command(
    name = "new",
    description =
        "Begins a plugin project, outside this tree, that builds and passes its contract tests as"
            + " it stands.")
public final class NewCommand extends JsonCommand<NewCommand.Begun> {

  @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
  private ProjectKind kind;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "the component's name, in lower case with hyphens, such as my-world")
  private String name;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "the project's folder; by default NAME, here or beside this tree")
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

  record Begun(String kind, String name, String folder, List<String> files) {}

  @Override
  Begun execute() throws IOException {
    ProjectName chosen;
    try {
      chosen =
          javaPackage.isPresent() ? new ProjectName(name, javaPackage.get()) : ProjectName.of(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() + ".");
    }
    Path target = target();
    OutputFolder.requireEmpty("--dir", target, "Name another folder.");
    List<Path> files = project.write(kind, chosen, target);
    return new Begun(
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
          "--dir: %s lies in PolicyTrim's own tree. Name a folder outside it.".formatted(target));
    }
    return target;
  }

  @Override
  void show(Begun begun, PrintWriter people) {
    people.printf("A %s called %s, in %s:%n", begun.kind(), begun.name(), begun.folder());
    begun.files().forEach(file -> people.printf("  %s%n", file));
    people.printf("%nBuild it and try its contract:  cd %s && mvn package%n", begun.folder());
    people.printf("Its README.md tells the rest.%n");
  }
}
