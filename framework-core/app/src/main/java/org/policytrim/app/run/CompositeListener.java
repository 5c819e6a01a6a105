package org.policytrim.app.run;

import java.util.List;
import java.util.function.Consumer;
import org.policytrim.method.evaluate.EvaluationReport;
import org.policytrim.method.progress.Progress;
import org.policytrim.method.stage.RunListener;
import org.policytrim.method.update.UpdateReport;

/**
 * Forwards all events to several listeners.
 *
 * @param listeners the listeners in the order in which they receive events
 */
record CompositeListener(List<RunListener> listeners) implements RunListener {

  CompositeListener {
    listeners = List.copyOf(listeners);
  }

  @Override
  public void progressed(Progress progress) {
    forward(listener -> listener.progressed(progress));
  }

  @Override
  public void stageStarted(String stage, int iterations) {
    forward(listener -> listener.stageStarted(stage, iterations));
  }

  @Override
  public void iterationFinished(UpdateReport report) {
    forward(listener -> listener.iterationFinished(report));
  }

  @Override
  public void evaluationFinished(EvaluationReport report) {
    forward(listener -> listener.evaluationFinished(report));
  }

  @Override
  public void noted(String sentence) {
    forward(listener -> listener.noted(sentence));
  }

  private void forward(Consumer<RunListener> event) {
    listeners.forEach(event);
  }
}
