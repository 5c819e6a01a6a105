package org.policytrim.network.onnx;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.CompiledComputation;

/** An ONNX file, loaded with DJL's ONNX Runtime engine. */
public final class OnnxComputation implements CompiledComputation {

  /** The engine is named because another one in the class path may be the default. */
  private static final String ENGINE = "OnnxRuntime";

  private final Model model;
  private final Predictor<NDList, NDList> predictor;
  private final List<String> inputs;
  private final List<String> outputs;

  private OnnxComputation(
      Model model, Predictor<NDList, NDList> predictor, List<String> inputs, List<String> outputs) {
    this.model = model;
    this.predictor = predictor;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** Loads a file with its weights in memory; as {@link #open} below. */
  public static OnnxComputation open(
      Path file, List<String> inputs, List<String> outputs, int threads, Device device)
      throws IOException {
    return open(file, inputs, outputs, threads, device, WeightPlacement.LOADED);
  }

  /**
   * Loads a file.
   *
   * @param file as {@link OnnxWriter} wrote it
   * @param inputs the names of its inputs
   * @param outputs the names of its outputs, in the order they were written
   * @param threads the threads that one operation may use
   * @param device CPU or GPU
   * @param weights the place of the weights
   * @throws IOException naming the file if it can't be loaded
   */
  public static OnnxComputation open(
      Path file,
      List<String> inputs,
      List<String> outputs,
      int threads,
      Device device,
      WeightPlacement weights)
      throws IOException {
    ai.djl.Device place = device == Device.GPU ? ai.djl.Device.gpu() : ai.djl.Device.cpu();
    Model model = Model.newInstance(file.getFileName().toString(), place, ENGINE);
    try {
      model.load(file.getParent(), file.getFileName().toString(), weights.options(threads));
      return new OnnxComputation(
          model,
          model.newPredictor(new NoopTranslator()),
          List.copyOf(inputs),
          List.copyOf(outputs));
    } catch (MalformedModelException | OrtException | IOException | RuntimeException e) {
      model.close();
      throw new IOException(file + " can't be loaded: " + e.getMessage(), e);
    }
  }

  /** Returns the engine's name and version, for reports. */
  public static String engine() {
    return ENGINE + " " + Engine.getEngine(ENGINE).getVersion();
  }

  @Override
  public NamedTensors run(NamedTensors values) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDList fed = new NDList();
      for (String input : inputs) {
        Tensor value = values.tensors().get(input);
        if (value == null) {
          throw new IllegalArgumentException("the input '" + input + "' is missing");
        }
        NDArray array = array(manager, value);
        array.setName(input);
        fed.add(array);
      }
      try (NDList result = predictor.predict(fed)) {
        Map<String, Tensor> read = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
          read.put(outputs.get(i), floats(result.get(i)));
        }
        return new NamedTensors(read);
      }
    } catch (TranslateException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  private static NDArray array(NDManager manager, Tensor value) {
    ai.djl.ndarray.types.Shape shape =
        new ai.djl.ndarray.types.Shape(
            value.shape().extents().stream().mapToLong(Integer::longValue).toArray());
    return switch (value) {
      case FloatTensor floats -> manager.create(floats.buffer(), shape, DataType.FLOAT32);
      case IntTensor ints -> manager.create(ints.buffer(), shape, DataType.INT32);
    };
  }

  private static FloatTensor floats(NDArray array) {
    ByteBuffer bytes = array.toByteBuffer();
    FloatBuffer floats = bytes.asFloatBuffer();
    float[] values = new float[floats.remaining()];
    floats.get(values);
    int[] extents = new int[array.getShape().dimension()];
    for (int i = 0; i < extents.length; i++) {
      extents[i] = Math.toIntExact(array.getShape().get(i));
    }
    return FloatTensor.wrap(Shape.of(extents), values);
  }

  @Override
  public void close() {
    predictor.close();
    model.close();
  }
}
