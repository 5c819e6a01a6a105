package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.policytrim.host.plugin.BuiltInExperiments;
import org.policytrim.host.plugin.BuiltInExperiments.BuiltIn;
import org.policytrim.toolkit.text.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code init FILE --from EXPERIMENT}. */
@Command(name = "init", description = "Copies a built-in experiment to a file for editing.")
public final class InitCommand extends JsonCommand<InitCommand.Written> {

  @Parameters(paramLabel = "FILE", description = "the file to create")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "EXPERIMENT",
      required = true,
      description = "the name of the built-in experiment; see 'policytrim experiments'")
  private String from;

  private final BuiltInExperiments builtIns;

  @Inject
  InitCommand(BuiltInExperiments builtIns) {
    this.builtIns = builtIns;
  }

  /** The result: the written file. */
  record Written(String file, String from) {}

  @Override
  Written execute() throws IOException {
    BuiltIn builtIn =
        builtIns
            .find(from)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no built-in experiment '%s'. %s"
                            .formatted(from, Suggestions.hint(from, builtIns.names()))));
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Files.writeString(file, builtIn.text(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          file + " already exists. Choose another name, or move the existing file.");
    }
    return new Written(file.toString(), from);
  }

  @Override
  void show(Written result, PrintWriter people) {
    people.printf(
        "Wrote %s. Edit it, then run it: policytrim run %s%n", result.file(), result.file());
  }
}
