package org.policytrim.app.run;

import java.util.List;
import java.util.function.Consumer;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;

/**
 * Several listeners as one, told in order.
 *
 * @param listeners who is told
 */
record CompositeListener(List<RunListener> listeners) implements RunListener {

  CompositeListener {
    listeners = List.copyOf(listeners);
  }

  @Override
  public void progressed(Progress progress) {
    tell(listener -> listener.progressed(progress));
  }

  @Override
  public void stageStarted(String stage, int iterations) {
    tell(listener -> listener.stageStarted(stage, iterations));
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    tell(listener -> listener.iterationFinished(report));
  }

  @Override
  public void evaluationFinished(EvaluationReport report) {
    tell(listener -> listener.evaluationFinished(report));
  }

  @Override
  public void noted(String sentence) {
    tell(listener -> listener.noted(sentence));
  }

  private void tell(Consumer<RunListener> what) {
    listeners.forEach(what);
  }
}
