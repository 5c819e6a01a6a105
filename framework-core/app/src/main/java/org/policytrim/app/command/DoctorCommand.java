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

/** {@code doctor}. */
@Command(
    name = "doctor",
    description =
        "Looks at the JDK, the plugins, their natives and assets: what is there, what is missing,"
            + " what to do.")
public final class DoctorCommand extends JsonCommand<DoctorCommand.Diagnosis> {

  @Option(
      names = "--fix",
      description = "mend what can be mended without asking: fetch by package name, unpack")
  private boolean fix;

  private final Set<HealthCheck> coreChecks;
  private final PluginHost plugins;

  @Inject
  DoctorCommand(Set<HealthCheck> coreChecks, PluginHost plugins) {
    this.coreChecks = coreChecks;
    this.plugins = plugins;
  }

  record Diagnosis(boolean healthy, List<Entry> checks) {

    record Entry(String name, boolean healthy, String detail, String remedy) {}
  }

  @Override
  Diagnosis execute() {
    List<HealthCheck> checks = new ArrayList<>(coreChecks);
    checks.addAll(plugins.extensions(HealthCheck.class));
    List<Diagnosis.Entry> entries = new ArrayList<>();
    for (HealthCheck check : checks) {
      entries.add(examine(check));
    }
    // What one check mended may be what another was waiting for.
    for (int i = 0; fix && i < entries.size(); i++) {
      if (!entries.get(i).healthy()) {
        entries.set(i, examine(checks.get(i)));
      }
    }
    return new Diagnosis(entries.stream().allMatch(Diagnosis.Entry::healthy), entries);
  }

  private Diagnosis.Entry examine(HealthCheck check) {
    HealthCheck.Finding finding;
    try {
      finding = check.check();
      if (fix && !finding.healthy()) {
        err().printf("mending %s ...%n", check.name());
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
              "the check itself failed: " + e,
              "Run 'policytrim doctor --fix' again; if it stays, tell the plugin's author");
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
            ? "All is well."
            : fix
                ? "Not all could be mended."
                : "Not all is well. 'policytrim doctor --fix' mends what can be mended without"
                    + " asking.");
  }

  @Override
  int exitCode(Diagnosis result) {
    return result.healthy() ? DONE : FAILED;
  }
}
