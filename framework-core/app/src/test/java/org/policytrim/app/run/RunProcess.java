package org.policytrim.app.run;

import java.nio.file.Path;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.progress.StopFlag;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;

/** Runs the experiment in a process of its own, which may be killed; a line for every event. */
public final class RunProcess {

  private RunProcess() {}

  /** The folder, then overrides. */
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
                say("progress " + progress.work());
              }

              @Override
              public void iterationFinished(UpdateReport report) {
                say("iteration " + report.iteration());
              }

              @Override
              public void evaluationFinished(EvaluationReport report) {
                say("evaluation " + report.label());
              }

              @Override
              public void noted(String sentence) {
                say("note");
              }
            });
    say("done");
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
