package org.policytrim.network.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

/** An action head without its weights, as one part of a {@link PolicyDesign}. */
public interface HeadDesign {

  /** Returns how many observations or chunks are computed at once, to bound memory. */
  int largestBatch();

  /**
   * Returns the weights that a policy has beside the backbone's, by the name of the bundle's file
   * that keeps them, in a fixed order.
   */
  Map<String, ParameterSchema> files();

  /** Returns the weights that reinforcement learning moves. */
  ParameterSchema trained();

  /** Returns the computation that plans actions, for an estimate of its memory. */
  Computation planning();

  /** Returns the computation whose gradient trains the head, for an estimate of its memory. */
  Computation training();

  /** Returns the same head that computes at most so many observations or chunks at once. */
  HeadDesign withLargestBatch(int rows);

  /**
   * Reads one of the {@link #files}.
   *
   * @throws IOException naming the file if it can't be read
   * @throws IllegalArgumentException naming the file and every missing, superfluous or misshapen
   *     tensor
   */
  NamedTensors read(Path bundle, String file, ParameterSchema schema) throws IOException;

  /**
   * Makes the head.
   *
   * @param network holds the weights of all {@link #files}; stays the caller's to close
   * @param statistics by which actions are normalised
   */
  NetworkHead head(TensorFlowNetwork network, NormalisationStatistics statistics);

  /**
   * Checks that the head can be pretrained.
   *
   * @throws PluginException if it can't
   */
  void requirePretrainable();

  /**
   * Makes a learner that trains backbone and head together.
   *
   * @param backbone the backbone's network
   * @param inputs turns observations into the backbone's inputs
   * @param statistics by which actions are normalised
   * @param network holds the weights of both; stays the caller's to close
   */
  ImitationLearner learner(
      BackboneGraph backbone,
      Function<List<Observation>, NamedTensors> inputs,
      NormalisationStatistics statistics,
      TensorFlowNetwork network);

  /**
   * Writes a head's files into a bundle, and copies the files of the bundle it was opened from that
   * are still valid.
   *
   * @param weights the trained weights
   * @param origin the bundle the policy was opened from; null for one made from scratch
   * @param backboneKept true if the backbone is still that of the origin
   */
  void save(NamedTensors weights, Path bundle, @Nullable Path origin, boolean backboneKept)
      throws IOException;
}
