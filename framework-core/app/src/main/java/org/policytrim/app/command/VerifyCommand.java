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

/** {@code verify NAME --golden DIR}. */
@Command(
    name = "verify",
    description =
        "Replays recorded data of the original through a plugin and prints, per kind of quantity,"
            + " the largest error and its case.")
public final class VerifyCommand extends JsonCommand<VerifyCommand.Outcome> {

  @Parameters(paramLabel = "NAME", description = "what to verify; 'policytrim plugins' lists it")
  private String name;

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      required = true,
      description = "the folder with the recorded data")
  private Path golden;

  private final PluginHost plugins;

  @Inject
  VerifyCommand(PluginHost plugins) {
    this.plugins = plugins;
  }

  record Outcome(String name, boolean passed, int cases, List<Row> quantities) {

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
                        "nothing called '%s' can be verified. %s"
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
          row.passed() ? row.worstCase() : row.worstCase() + "  <- over its tolerance");
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
