package org.policytrim.oft.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.verify.RecordedRun;
import org.policytrim.oft.graph.OftBackbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.SequenceLayout;

/**
 * A batch of a recording in one of the three layouts.
 *
 * @param prefix of its tensors' names, such as {@code rl.}
 * @param sizes of the network in this layout
 * @param placed the sequence of each row
 * @param inputs the inputs of backbone and decoder
 */
record RecordedLayout(
    String prefix, OftSizes sizes, List<SequenceLayout.Placed> placed, NamedTensors inputs) {

  /** The prefix of the official layout for one prompt. */
  static final String OFFICIAL = "off.";

  /** Returns the official layout: one prompt, a stop token, the robot's state. */
  static RecordedLayout official(RecordedRun run) {
    return of(
        run,
        OFFICIAL,
        run.io().ints("input_ids"),
        run.io().ints("attention_mask"),
        run.io().floats("pixel_values"),
        "proprio",
        true);
  }

  /** Returns the official layout of a batch of prompts of several lengths. */
  static RecordedLayout officialBatch(RecordedRun run) {
    return of(
        run,
        "ofb.",
        run.io().ints("ofb.input_ids"),
        run.io().ints("ofb.attention_mask"),
        run.io().floats("rl.pixel_values"),
        "ofb.proprio",
        true);
  }

  /** Returns the layout of reinforcement learning: a batch, no stop token, no state. */
  static RecordedLayout reinforcement(RecordedRun run) {
    return of(
        run,
        "rl.",
        run.io().ints("rl.input_ids"),
        run.io().ints("rl.attention_mask"),
        run.io().floats("rl.pixel_values"),
        "rl.proprio",
        false);
  }

  /** Returns the example of the recorded imitation loss. */
  static RecordedLayout imitation(RecordedRun run) {
    OftSizes some = RecordedNetwork.sizes(run, 3, true, true);
    IntTensor ids = run.trace().ints("sft.input_ids");
    int length = ids.shape().extent(1) - some.slots() - 1;
    int[] prompt = Arrays.copyOf(ids.toArray(), length);
    int[] mask = new int[length];
    Arrays.fill(mask, 1);
    Shape shape = Shape.of(1, length);
    return of(
        run,
        "sft.",
        IntTensor.wrap(shape, prompt),
        IntTensor.wrap(shape, mask),
        run.io().floats("pixel_values"),
        "proprio",
        true);
  }

  private static RecordedLayout of(
      RecordedRun run,
      String prefix,
      IntTensor ids,
      IntTensor mask,
      FloatTensor pixels,
      String state,
      boolean official) {
    int batch = ids.shape().extent(0);
    int room = ids.shape().extent(1);
    OftSizes sizes = RecordedNetwork.sizes(run, room, official, official);
    boolean[] seen = new boolean[sizes.visualTokens()];
    Arrays.fill(seen, true);
    SequenceLayout layout = new SequenceLayout(sizes);
    List<SequenceLayout.Placed> placed = new ArrayList<>();
    for (int row = 0; row < batch; row++) {
      placed.add(layout.place(unpadded(ids, mask, row), run.whole("pad_token_id"), seen));
    }
    NamedTensors inputs = layout.batch(placed).with(OftBackbone.PIXELS, pixels);
    if (sizes.stateTokens() > 0) {
      inputs = inputs.with(OftBackbone.STATE, run.io().floats(state));
    }
    return new RecordedLayout(prefix, sizes, placed, inputs);
  }

  private static int[] unpadded(IntTensor ids, IntTensor mask, int row) {
    int room = ids.shape().extent(1);
    int[] kept = new int[room];
    int count = 0;
    for (int i = 0; i < room; i++) {
      if (mask.get(row * room + i) != 0) {
        kept[count++] = ids.get(row * room + i);
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Reorders tokens, [batch, sequence, width], from the decoder's order to the recorded one. */
  FloatTensor inRecordedOrder(FloatTensor tokens) {
    int width = tokens.shape().elements() / (placed.size() * sizes.sequence());
    float[] ordered = new float[tokens.shape().elements()];
    for (int row = 0; row < placed.size(); row++) {
      int[] places = placed.get(row).places();
      for (int token = 0; token < places.length; token++) {
        tokens.copyTo(
            (row * places.length + token) * width,
            ordered,
            (row * places.length + places[token]) * width,
            width);
      }
    }
    return FloatTensor.wrap(tokens.shape(), ordered);
  }

  /** Returns the places at which the outputs of the slots are read, [batch, slots]. */
  FloatTensor readPlaces() {
    int slots = sizes.slots();
    float[] places = new float[placed.size() * slots];
    for (int row = 0; row < placed.size(); row++) {
      for (int slot = 0; slot < slots; slot++) {
        places[row * slots + slot] = placed.get(row).places()[slot];
      }
    }
    return FloatTensor.wrap(Shape.of(placed.size(), slots), places);
  }
}
