package org.policytrim.app.run;

import java.nio.file.Path;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;

/** The main class of a process that runs the test experiment and prints a line for each event. */
public final class RunProcess {

  private RunProcess() {}

  /**
   * Runs the experiment.
   *
   * @param arguments the folder, followed by changed settings
   */
  public static void main(String[] arguments) {
    TestInstallation installed = new TestInstallation();
    String[] overrides = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    installed
        .run(new StopFlag())
        .run(
            installed.experiment(overrides),
            Path.of(arguments[0]),
            true,
            new RunListener() {
              @Override
              public void progressed(Progress progress) {
                print("progress " + progress.work());
              }

              @Override
              public void iterationFinished(UpdateReport report) {
                print("iteration " + report.iteration());
              }

              @Override
              public void evaluationFinished(EvaluationReport report) {
                print("evaluation " + report.label());
              }

              @Override
              public void noted(String sentence) {
                print("note");
              }
            });
    print("done");
  }

  private static void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
