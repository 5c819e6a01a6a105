package org.policytrim.network.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.MemoryNeeds;
import org.policytrim.api.plugin.MemoryNeeds.Part;
import org.policytrim.api.plugin.MemoryNeeds.Use;
import org.policytrim.network.memory.ActivationSizes;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.onnx.WeightPlacement;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.StoragePrecision;
import org.policytrim.toolkit.memory.MachineMemory;

/**
 * The memory plan of a bundle's policy. A backbone whose weights are in a file of their own is
 * loaded in single precision if that fits beside training, which is faster; otherwise its weights
 * stay in the file.
 *
 * @param placement the place of the backbone's weights
 * @param rows the most observations or chunks computed at once
 * @param needs the memory of all parts
 */
record PolicyMemory(WeightPlacement placement, int rows, MemoryNeeds needs) {

  private static final int SINGLE = 4;
  private static final int HALF = 2;

  /** Loading widens weights and copies them into the layout of products. */
  private static final int COPIES_WHILE_LOADING = 2;

  /** The share of available memory that a plan may use. */
  private static final double SHARE = 0.9;

  /** The most bytes of intermediate tensors, unless one observation takes more. */
  private static final long ROWS_BYTES = 2L << 30;

  /** A gradient needs the intermediate tensors, and as much again for their own gradients. */
  private static final int WITH_GRADIENTS = 2;

  /** The Java heap, TensorFlow and ONNX Runtime themselves. */
  private static final long RUNTIME = 1L << 30;

  /**
   * Plans a bundle's policy.
   *
   * @throws IOException if the size of a file can't be read
   */
  static PolicyMemory of(PolicyDesign design, Path bundle, Device device) throws IOException {
    Path graph = bundle.resolve(BundleFiles.BACKBONE);
    Path data = bundle.resolve(BundleFiles.BACKBONE + OnnxWriter.DATA_SUFFIX);
    boolean large = Files.exists(data);
    long file = Files.exists(graph) ? Files.size(graph) : 0;
    long stored = large ? Files.size(data) : file;
    BackboneGraph known = design.encoder().graph();
    long single = known == null ? HALF * stored : SINGLE * known.schema().count();
    MachineMemory machine = MachineMemory.now();
    List<Part> loaded = parts(design, WeightPlacement.LOADED, single * COPIES_WHILE_LOADING);
    boolean fits =
        device == Device.GPU
            || new MemoryNeeds(device, loaded).bytes(true) <= SHARE * machine.available();
    return !large || fits
        ? new PolicyMemory(
            WeightPlacement.LOADED,
            large ? rows(design, WeightPlacement.LOADED) : design.head().largestBatch(),
            new MemoryNeeds(device, loaded))
        : new PolicyMemory(
            WeightPlacement.MAPPED,
            rows(design, WeightPlacement.MAPPED),
            new MemoryNeeds(device, parts(design, WeightPlacement.MAPPED, stored)));
  }

  /** Returns the rows computed at once; they do not depend on the machine's free memory. */
  private static int rows(PolicyDesign design, WeightPlacement placement) {
    long each =
        Math.max(
            backbone(design, placement),
            WITH_GRADIENTS * ActivationSizes.of(design.head().training(), false).sum());
    return (int) Math.clamp(ROWS_BYTES / Math.max(1, each), 1, design.head().largestBatch());
  }

  private static long backbone(PolicyDesign design, WeightPlacement placement) {
    BackboneGraph graph = design.encoder().graph();
    boolean widened = placement == WeightPlacement.MAPPED;
    return graph == null ? 0 : ActivationSizes.of(graph.computation(), widened).peak();
  }

  private static List<Part> parts(PolicyDesign design, WeightPlacement placement, long weights) {
    HeadDesign head = design.head();
    int rows = rows(design, placement);
    List<Part> parts = new ArrayList<>();
    parts.add(
        placement == WeightPlacement.MAPPED
            ? new Part("the backbone's weights, in their file", Use.MAPPED, weights)
            : new Part(
                "the backbone's weights in single precision, and a copy", Use.ALWAYS, weights));
    parts.add(
        new Part(
            "the backbone's intermediate tensors", Use.ALWAYS, rows * backbone(design, placement)));
    long headWeights = head.files().values().stream().mapToLong(PolicyMemory::bytes).sum();
    parts.add(new Part("the head's weights", Use.ALWAYS, headWeights));
    parts.add(
        new Part(
            "the head's intermediate tensors",
            Use.ALWAYS,
            rows * ActivationSizes.of(head.planning(), false).peak()));
    parts.add(new Part("Java, TensorFlow and ONNX Runtime", Use.ALWAYS, RUNTIME));
    long trained = SINGLE * head.trained().count();
    parts.add(new Part("summed gradients", Use.TRAINING, trained));
    parts.add(new Part("gradients that are being computed", Use.TRAINING, trained));
    parts.add(new Part("the optimiser's two moments", Use.TRAINING, 2 * trained));
    parts.add(
        new Part(
            "tensors that a gradient needs",
            Use.TRAINING,
            rows * WITH_GRADIENTS * ActivationSizes.of(head.training(), false).sum()));
    parts.add(new Part("features", Use.EACH_DECISION, features(design)));
    return parts;
  }

  /** Returns the bytes of an observation's features. */
  private static long features(PolicyDesign design) {
    long bytes = 0;
    for (FeatureSpec.Field field : design.encoder().features().fields()) {
      bytes +=
          field.extents().stream().mapToLong(Integer::longValue).reduce(SINGLE, (a, b) -> a * b);
    }
    return bytes;
  }

  /** Returns the bytes of weights as TensorFlow keeps them. */
  private static long bytes(ParameterSchema schema) {
    long bytes = 0;
    for (Parameter parameter : schema.parameters()) {
      boolean half =
          schema.precision() == StoragePrecision.BFLOAT16 && parameter.shape().rank() > 1;
      bytes += (half ? HALF : SINGLE) * (long) parameter.shape().elements();
    }
    return bytes;
  }
}
