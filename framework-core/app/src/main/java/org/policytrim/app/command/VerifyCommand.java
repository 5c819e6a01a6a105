package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.tool.Verification;
import org.policytrim.api.tool.Verifier;
import org.policytrim.host.plugin.PluginHost;
import org.policytrim.toolkit.text.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code verify NAME --golden DIR}. */
@Command(
    name = "verify",
    description =
        "Compares a plugin with recordings of the original implementation and prints the largest error"
            + " of each quantity.")
public final class VerifyCommand extends JsonCommand<VerifyCommand.Outcome> {

  @Parameters(paramLabel = "NAME", description = "the verifier; see 'policytrim plugins'")
  private String name;

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      required = true,
      description = "the folder of the recordings")
  private Path golden;

  private final PluginHost plugins;

  @Inject
  VerifyCommand(PluginHost plugins) {
    this.plugins = plugins;
  }

  /** The result: the errors of all quantities. */
  record Outcome(String name, boolean passed, int cases, List<Row> quantities) {

    /** The errors of a quantity. */
    record Row(
        String name,
        boolean passed,
        double largestError,
        double tolerance,
        String worstCase,
        long compared) {}
  }

  @Override
  Outcome execute() {
    warnOf(plugins);
    List<Verifier> verifiers = plugins.extensions(Verifier.class);
    List<String> names = verifiers.stream().map(Verifier::name).toList();
    Verifier verifier =
        verifiers.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no verifier '%s'. %s"
                            .formatted(name, Suggestions.hint(name, names))));
    if (!Files.isDirectory(golden)) {
      throw new UsageException("--golden: there is no folder " + golden + ".");
    }
    Verification found = verifier.verify(golden, line -> err().println(line));
    err().flush();
    return new Outcome(
        name,
        found.passed(),
        found.cases(),
        found.quantities().stream()
            .map(
                row ->
                    new Outcome.Row(
                        row.name(),
                        row.passed(),
                        row.largestError(),
                        row.tolerance(),
                        row.worstCase(),
                        row.compared()))
            .toList());
  }

  @Override
  void show(Outcome result, PrintWriter people) {
    people.printf(
        "%-24s %13s %13s %12s  %s%n", "quantity", "largest error", "tolerance", "compared", "case");
    for (Outcome.Row row : result.quantities()) {
      people.printf(
          "%-24s %13.3e %13.3e %12d  %s%n",
          row.name(),
          row.largestError(),
          row.tolerance(),
          row.compared(),
          row.passed() ? row.worstCase() : row.worstCase() + "  <- exceeds the tolerance");
    }
    people.printf(
        "%s: %d cases, %s%n",
        result.name(),
        result.cases(),
        result.passed() ? "all within tolerance" : "NOT all within tolerance");
  }

  @Override
  int exitCode(Outcome result) {
    return result.passed() ? DONE : FAILED;
  }
}
