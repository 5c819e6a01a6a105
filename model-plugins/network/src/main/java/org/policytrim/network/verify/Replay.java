package org.policytrim.network.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tool.Verification.Quantity;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.toolkit.verification.ComparedQuantity;
import org.policytrim.toolkit.verification.ErrorTable;
import org.policytrim.toolkit.verification.Errors;

/**
 * The replay of recordings on one device: compiles computations with recorded weights for both back
 * ends, and collects the errors. The errors of a case are reported together by {@link #endCase}.
 */
public final class Replay {

  /** A back end with the weights of a recording. */
  public interface BackEnd {

    /** Returns the name, which is part of the names of quantities. */
    String name();

    /** Returns true for the back end that computes shipped files. */
    boolean isExported();

    /**
     * Compiles a computation over the recorded weights.
     *
     * @throws IOException if a file can't be written or loaded
     */
    CompiledComputation compile(Computation computation) throws IOException;
  }

  /** A comparison that is made with each back end. */
  @FunctionalInterface
  public interface Comparison {

    /** Computes with a back end and adds errors. */
    void with(BackEnd backEnd) throws IOException;
  }

  private static final String PRODUCER = "policytrim";

  private final ErrorTable total;
  private final ComputeSettings compute;
  private final Path scratch;
  private final Consumer<String> progress;
  private ErrorTable errors = new ErrorTable();
  private int files;

  /**
   * Creates a replay.
   *
   * @param total receives the errors of all cases
   * @param compute the device and the number of threads
   * @param scratch an empty folder for ONNX files
   * @param progress receives a line for each quantity of a case
   */
  public Replay(
      ErrorTable total, ComputeSettings compute, Path scratch, Consumer<String> progress) {
    this.total = compute.device() == Device.CPU ? total : total.withSuffix(", " + compute.device());
    this.compute = compute;
    this.scratch = scratch;
    this.progress = progress;
  }

  /**
   * Makes a comparison with TensorFlow, then with ONNX Runtime.
   *
   * @param schemas the weights that are needed
   * @param weights the recorded weights, which may be more
   * @throws IllegalArgumentException naming every missing or misshapen weight
   */
  public void compare(List<ParameterSchema> schemas, NamedTensors weights, Comparison comparison)
      throws IOException {
    try (TensorFlowNetwork network = network(schemas, weights)) {
      comparison.with(tensorFlow(network));
    }
    comparison.with(onnxRuntime(weights));
  }

  /**
   * Creates a TensorFlow network with recorded weights; the caller closes it.
   *
   * @throws IllegalArgumentException naming every missing or misshapen weight
   */
  public TensorFlowNetwork network(List<ParameterSchema> schemas, NamedTensors weights) {
    TensorFlowNetwork network = new TensorFlowNetwork(schemas, compute);
    try {
      schemas.forEach(schema -> network.load(schema, schema.select(weights)));
    } catch (IllegalArgumentException e) {
      network.close();
      throw e;
    }
    return network;
  }

  private static BackEnd tensorFlow(TensorFlowNetwork network) {
    return new BackEnd() {
      @Override
      public String name() {
        return "TensorFlow";
      }

      @Override
      public boolean isExported() {
        return false;
      }

      @Override
      public CompiledComputation compile(Computation computation) {
        return network.compile(computation);
      }
    };
  }

  private BackEnd onnxRuntime(NamedTensors weights) {
    return new BackEnd() {
      @Override
      public String name() {
        return "ONNX Runtime";
      }

      @Override
      public boolean isExported() {
        return true;
      }

      @Override
      public CompiledComputation compile(Computation computation) throws IOException {
        Path file = scratch.resolve("graph-" + files++ + ".onnx");
        List<String> outputs =
            new OnnxWriter(PRODUCER).write(file, computation, WeightSource.of(weights));
        List<String> inputs = computation.inputs().stream().map(Computation.Input::name).toList();
        return OnnxComputation.open(file, inputs, outputs, compute.threads(), compute.device());
      }
    };
  }

  /**
   * Adds an error.
   *
   * @param quantity the kind of number
   * @param error at least 0
   * @param compared the number of values behind it
   * @param place the recording and tensor
   */
  public void add(String quantity, double error, double tolerance, long compared, String place) {
    errors.add(ComparedQuantity.of(quantity, tolerance), error, compared, place);
  }

  /** Adds the largest absolute difference of two tensors. */
  public void addLargest(
      String quantity, FloatTensor computed, FloatTensor recorded, double tolerance, String place) {
    double error = Errors.largest(computed, recorded);
    add(quantity, error, tolerance, recorded.shape().elements(), place);
  }

  /** Adds the largest absolute difference as a share of the largest absolute recorded value. */
  public void addRelative(
      String quantity, FloatTensor computed, FloatTensor recorded, double tolerance, String place) {
    double error = Errors.relative(computed, recorded);
    add(quantity, error, tolerance, recorded.shape().elements(), place);
  }

  /** Reports a remark. */
  public void remark(String line) {
    progress.accept(line);
  }

  /** Reports the errors since the last case, and adds them to the total. */
  public void endCase(String name) {
    for (Quantity quantity : errors.result().quantities()) {
      progress.accept(
          "%s: %s within %.1e".formatted(name, quantity.name(), quantity.largestError()));
      total.add(
          ComparedQuantity.of(quantity.name(), quantity.tolerance()),
          quantity.largestError(),
          quantity.compared(),
          quantity.worstCase());
    }
    errors = new ErrorTable();
  }
}
