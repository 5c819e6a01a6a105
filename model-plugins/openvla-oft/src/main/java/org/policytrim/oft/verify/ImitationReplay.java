package org.policytrim.oft.verify;

import java.util.Arrays;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.network.verify.Replay;
import org.policytrim.oft.graph.CrossEntropyComputation;

/** The comparison of the imitation loss and its gradient, which only TensorFlow computes. */
final class ImitationReplay {

  /** The tolerance of errors, as a share of each tensor's largest value. */
  private static final double GRADIENT_TOLERANCE = 1e-3;

  private static final String GRADIENT = "sft.grad.";

  private ImitationReplay() {}

  static void compare(RecordedRun run, Replay replay) {
    RecordedLayout layout = RecordedLayout.imitation(run);
    RecordedNetwork parts = RecordedNetwork.of(run, layout.sizes());
    try (TensorFlowNetwork network = replay.network(parts.schemas(), run.weights())) {
      List<Parameter> parameters =
          parts.schemas().stream().flatMap(schema -> schema.parameters().stream()).toList();
      TensorFlowTrainer trainer =
          network.trainer(
              new CrossEntropyComputation(layout.sizes(), parts.backbone(), parts.decoder()),
              CrossEntropyComputation.LOSS,
              parameters);
      NamedTensors outputs =
          trainer.accumulate(
              layout
                  .inputs()
                  .with(CrossEntropyComputation.LABELS, labels(run, layout))
                  .with(CrossEntropyComputation.SHARES, shares(layout)));
      replay.addRelative(
          "imitation loss, TensorFlow",
          outputs.floats(CrossEntropyComputation.LOSS),
          run.trace().floats("sft.loss"),
          LayoutReplay.TOLERANCE,
          run.name() + " sft.loss");
      NamedTensors gradient = trainer.gradient();
      for (String name : run.trace().names()) {
        if (name.startsWith(GRADIENT)) {
          replay.addRelative(
              "gradients, TensorFlow",
              gradient.floats(name.substring(GRADIENT.length())),
              run.trace().floats(name),
              GRADIENT_TOLERANCE,
              run.name() + " " + name);
        }
      }
    }
  }

  private static IntTensor labels(RecordedRun run, RecordedLayout layout) {
    int count = CrossEntropyComputation.labels(layout.sizes());
    int[] all = run.trace().ints("sft.labels").toArray();
    return IntTensor.wrap(
        Shape.of(1, count), Arrays.copyOfRange(all, all.length - count, all.length));
  }

  private static FloatTensor shares(RecordedLayout layout) {
    int count = CrossEntropyComputation.labels(layout.sizes());
    float[] shares = new float[count];
    Arrays.fill(shares, 1f / count);
    return FloatTensor.wrap(Shape.of(1, count), shares);
  }
}
