package org.policytrim.toy.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.model.ModelRequirements;
import org.policytrim.toolkit.model.PolicyFiles;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.Safetensors;
import org.policytrim.toolkit.training.DenseNetwork;

/** A policy of a backbone and a head. */
public final class ToyPolicy implements TrainablePolicy {

  private static final String BACKBONE_FILE = "backbone.safetensors";
  private static final String HEAD_FILE = "head.safetensors";
  private static final String INSTRUCTIONS_FILE = "instructions.txt";

  private final ToyBackbone backbone;
  private final ToyHead head;
  private PolicyCard card;

  private ToyPolicy(PolicyCard card, ToyBackbone backbone, ToyHead head) {
    this.card = card;
    this.backbone = backbone;
    this.head = head;
  }

  /** A factory for the distribution of a head's actions. */
  @FunctionalInterface
  public interface Outputs {

    /** Creates the distribution for chunks of some length. */
    ActionDistribution over(List<ActionAxis> axes, int chunkLength);
  }

  /**
   * Creates a policy with random weights.
   *
   * @param model the model plugin's name
   * @param version the model plugin's version
   * @param hidden the width of both hidden layers
   * @param outputs the factory of the action distribution
   * @param context the requirements
   */
  public static ToyPolicy create(
      String model, String version, int hidden, Outputs outputs, ModelContext context) {
    PolicyCard card = context.untrainedCard(model, version);
    ModelRequirements.requireCpu(model, context.device());
    ModelRequirements.requireFiniteRanges(card);
    return assemble(card, context.instructions(), hidden, outputs, context.seed());
  }

  /**
   * Opens a policy that {@link #save} wrote.
   *
   * @throws PluginException naming the file and what is wrong with it
   */
  public static ToyPolicy open(
      Path folder, PolicyCard card, int hidden, Outputs outputs, Device device) {
    ModelRequirements.requireCpu(card.model(), device);
    PolicyFiles files = new PolicyFiles(folder, card);
    ToyPolicy policy = assemble(card, files.lines(INSTRUCTIONS_FILE), hidden, outputs, 0);
    DenseNetwork network = policy.backbone.network();
    network.restore(files.tensors(BACKBONE_FILE, network.weights("")), "");
    policy.head.restore(files.tensors(HEAD_FILE, policy.head.weights()));
    return policy;
  }

  private static ToyPolicy assemble(
      PolicyCard card, List<String> instructions, int hidden, Outputs outputs, long seed) {
    ToyBackbone backbone =
        new ToyBackbone(
            card.observations(), instructions, card.statistics(), hidden, RandomStream.of(seed, 0));
    ActionDistribution distribution = outputs.over(card.actions().axes(), card.chunkLength());
    DenseNetwork network =
        new DenseNetwork(false, RandomStream.of(seed, 1), hidden, hidden, distribution.outputs());
    return new ToyPolicy(card, backbone, new ToyHead(network, distribution));
  }

  @Override
  public PolicyCard card() {
    return card;
  }

  @Override
  public ToyBackbone backbone() {
    return backbone;
  }

  @Override
  public ToyHead head() {
    return head;
  }

  @Override
  public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
    card = card.withStatistics(statistics);
    backbone.normaliseWith(statistics);
    return new ToyLearner(backbone, head);
  }

  @Override
  public void save(Path folder) throws IOException {
    Safetensors.write(folder.resolve(BACKBONE_FILE), backbone.network().weights(""));
    Safetensors.write(folder.resolve(HEAD_FILE), head.weights());
    Files.write(folder.resolve(INSTRUCTIONS_FILE), backbone.instructions());
  }

  @Override
  public void close() {
    backbone.close();
    head.close();
  }
}
