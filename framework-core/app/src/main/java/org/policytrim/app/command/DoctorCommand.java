package org.policytrim.app.command;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.policytrim.api.tool.HealthCheck;
import org.policytrim.host.plugin.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code doctor}. */
@Command(
    name = "doctor",
    description =
        "Checks the JDK, the plugins and their native libraries and assets, and suggests fixes.")
public final class DoctorCommand extends JsonCommand<DoctorCommand.Diagnosis> {

  @Option(
      names = "--fix",
      description = "fix what can be fixed automatically, for example download and unpack packages")
  private boolean fix;

  private final Set<HealthCheck> coreChecks;
  private final PluginHost plugins;

  @Inject
  DoctorCommand(Set<HealthCheck> coreChecks, PluginHost plugins) {
    this.coreChecks = coreChecks;
    this.plugins = plugins;
  }

  /** The result: all checks. */
  record Diagnosis(boolean healthy, List<Entry> checks) {

    /** A check; the remedy is empty if it passed. */
    record Entry(String name, boolean healthy, String detail, String remedy) {}
  }

  @Override
  Diagnosis execute() {
    List<HealthCheck> checks = new ArrayList<>(coreChecks);
    checks.addAll(plugins.extensions(HealthCheck.class));
    List<Diagnosis.Entry> entries = new ArrayList<>();
    for (HealthCheck check : checks) {
      entries.add(run(check));
    }
    // A fix may make another check pass that ran before it.
    for (int i = 0; fix && i < entries.size(); i++) {
      if (!entries.get(i).healthy()) {
        entries.set(i, run(checks.get(i)));
      }
    }
    return new Diagnosis(entries.stream().allMatch(Diagnosis.Entry::healthy), entries);
  }

  private Diagnosis.Entry run(HealthCheck check) {
    HealthCheck.Finding finding;
    try {
      finding = check.check();
      if (fix && !finding.healthy()) {
        err().printf("fixing %s ...%n", check.name());
        err().flush();
        finding =
            check.fix(
                line -> {
                  err().println("  " + line);
                  err().flush();
                });
      }
    } catch (RuntimeException | LinkageError e) {
      finding =
          new HealthCheck.Finding(
              false,
              "the check failed with an error: " + e,
              "Run 'policytrim doctor --fix' again; if that does not help, report it to the plugin's author");
    }
    return new Diagnosis.Entry(check.name(), finding.healthy(), finding.detail(), finding.remedy());
  }

  @Override
  void show(Diagnosis result, PrintWriter people) {
    for (Diagnosis.Entry entry : result.checks()) {
      people.printf(
          "%s  %-28s %s%n", entry.healthy() ? "ok     " : "MISSING", entry.name(), entry.detail());
      if (!entry.healthy()) {
        people.printf("         %-28s %s%n", "", entry.remedy());
      }
    }
    people.println(
        result.healthy()
            ? "All checks passed."
            : fix
                ? "Some problems could not be fixed automatically."
                : "Some checks failed. 'policytrim doctor --fix' fixes what can be fixed"
                    + " automatically.");
  }

  @Override
  int exitCode(Diagnosis result) {
    return result.healthy() ? DONE : FAILED;
  }
}
