package org.policytrim.oft.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.SequenceFeatures;
import org.policytrim.oft.graph.SequenceLayout;

/**
 * A batch of a recording in one of the three layouts.
 *
 * @param prefix of its tensors' names, such as {@code rl.}
 * @param sizes of the network in this layout
 * @param placed each row's sequence
 * @param inputs of the whole network
 */
record RecordedLayout(
    String prefix, OftSizes sizes, List<SequenceLayout.Placed> placed, NamedTensors inputs) {

  /** One prompt, a stop token, the robot's state. */
  static RecordedLayout official(Recording recording) {
    return of(
        recording,
        "off.",
        recording.io().ints("input_ids"),
        recording.io().ints("attention_mask"),
        recording.io().floats("pixel_values"),
        "proprio",
        true);
  }

  /** As above, for a batch of prompts of several lengths. */
  static RecordedLayout officialBatch(Recording recording) {
    return of(
        recording,
        "ofb.",
        recording.io().ints("ofb.input_ids"),
        recording.io().ints("ofb.attention_mask"),
        recording.io().floats("rl.pixel_values"),
        "ofb.proprio",
        true);
  }

  /** A batch, no stop token, no state. */
  static RecordedLayout reinforcement(Recording recording) {
    return of(
        recording,
        "rl.",
        recording.io().ints("rl.input_ids"),
        recording.io().ints("rl.attention_mask"),
        recording.io().floats("rl.pixel_values"),
        "rl.proprio",
        false);
  }

  /** The example that the imitation loss was recorded for. */
  static RecordedLayout imitation(Recording recording) {
    OftSizes some = recording.sizes(3, true, true);
    IntTensor ids = recording.trace().ints("sft.input_ids");
    int length = ids.shape().extent(1) - some.slots() - 1;
    int[] prompt = Arrays.copyOf(ids.toArray(), length);
    int[] mask = new int[length];
    Arrays.fill(mask, 1);
    Shape shape = Shape.of(1, length);
    return of(
        recording,
        "sft.",
        IntTensor.wrap(shape, prompt),
        IntTensor.wrap(shape, mask),
        recording.io().floats("pixel_values"),
        "proprio",
        true);
  }

  private static RecordedLayout of(
      Recording recording,
      String prefix,
      IntTensor ids,
      IntTensor mask,
      FloatTensor pixels,
      String state,
      boolean official) {
    int batch = ids.shape().extent(0);
    int room = ids.shape().extent(1);
    OftSizes sizes = recording.sizes(room, official, official);
    boolean[] seen = new boolean[sizes.visualTokens()];
    Arrays.fill(seen, true);
    List<SequenceLayout.Placed> placed = new ArrayList<>();
    for (int row = 0; row < batch; row++) {
      placed.add(
          new SequenceLayout(sizes).place(unpadded(ids, mask, row), recording.padding(), seen));
    }
    NamedTensors inputs = sequences(sizes, placed).with(Backbone.PIXELS, pixels);
    if (sizes.stateTokens() > 0) {
      inputs = inputs.with(Backbone.STATE, recording.io().floats(state));
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

  private static NamedTensors sequences(OftSizes sizes, List<SequenceLayout.Placed> placed) {
    int batch = placed.size();
    int[] tokens = new int[batch * sizes.promptTokens()];
    float[] positions = new float[batch * sizes.sequence()];
    float[] valid = new float[positions.length];
    for (int row = 0; row < batch; row++) {
      SequenceLayout.Placed one = placed.get(row);
      System.arraycopy(one.tokens(), 0, tokens, row * sizes.promptTokens(), one.tokens().length);
      System.arraycopy(one.positions(), 0, positions, row * sizes.sequence(), sizes.sequence());
      System.arraycopy(one.valid(), 0, valid, row * sizes.sequence(), sizes.sequence());
    }
    Shape sequence = Shape.of(batch, sizes.sequence());
    return NamedTensors.of(
            SequenceFeatures.TOKENS, IntTensor.wrap(Shape.of(batch, sizes.promptTokens()), tokens))
        .with(SequenceFeatures.POSITIONS, FloatTensor.wrap(sequence, positions))
        .with(SequenceFeatures.VALID, FloatTensor.wrap(sequence, valid));
  }

  /** Tokens in the decoder's order, [batch, sequence, width], in the order of the recording. */
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

  /** Where the outputs of each slot are read, [batch, slots]. */
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
