package org.policytrim.gr00t;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.pf4j.Extension;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.ImportOptions;
import org.policytrim.gr00t.graph.ActionNetwork;
import org.policytrim.gr00t.graph.HeadSizes;
import org.policytrim.gr00t.graph.ObservationSizes;
import org.policytrim.network.checkpoint.BundleTensors;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.ImportPlan;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.checkpoint.PublishedTensors;
import org.policytrim.network.family.FamilyConverter;
import org.policytrim.network.policy.BackboneGraph;
import org.policytrim.network.policy.BundleFiles;

/**
 * Converts published GR00T checkpoints to bundles and back. The action head's tensors keep their
 * names; all others are carried, so that an export holds every bit of the checkpoint.
 *
 * <p>The backbone of N1.7 is rebuilt from the checkpoint's weights; the checkpoint needs the {@code
 * tokenizer.json} of its language model. Other backbones lie beside the weights as {@code
 * backbone.onnx}, with {@code tokenizer.json}. A head without a backbone can be imported and
 * exported, but not run.
 */
@Extension
public final class Gr00tConverter extends FamilyConverter<Gr00tNetwork> {

  private static final String HEAD = "action_head.";

  /** Called by the host. */
  public Gr00tConverter() {
    super(
        new Gr00tFamily(),
        new ModelCard("GR00T", "gr00t", "", "", ""),
        List.of(BundleFiles.CARRIED, BundleFiles.HEAD));
  }

  @Override
  protected boolean readsBackbone(Gr00tNetwork network) {
    return network.published() != null;
  }

  @Override
  protected CheckpointDescription robot(Path checkpoint, ImportOptions options) throws IOException {
    Gr00tConfigurationFile config = Gr00tConfigurationFile.read(checkpoint, options.assumed());
    HeadSizes sizes = config.sizes();
    Gr00tStatisticsFile published = statistics(checkpoint, config, sizes, options);
    Gr00tEmbodiment embodiment =
        Gr00tEmbodiment.read(checkpoint, config, published.embodiment(), sizes.embodiments());
    return new CheckpointDescription(
        config.isLater() ? "n1.7" : "n1.5",
        observations(checkpoint, config, published, embodiment).cameras(),
        published.stateParts(),
        published.actionParts(),
        false,
        config.profile());
  }

  private static Gr00tStatisticsFile statistics(
      Path checkpoint, Gr00tConfigurationFile config, HeadSizes sizes, ImportOptions options)
      throws IOException {
    String own = config.own("embodiment", String.class).orElse("");
    return Gr00tStatisticsFile.read(
        checkpoint, options.statistics().orElse(own), config.scale(), sizes);
  }

  @Override
  protected Imported read(Path checkpoint, Path bundle, ImportOptions options) throws IOException {
    Gr00tConfigurationFile config = Gr00tConfigurationFile.read(checkpoint, options.assumed());
    HeadSizes sizes = config.sizes();
    Gr00tStatisticsFile published = statistics(checkpoint, config, sizes, options);
    Gr00tEmbodiment robot =
        Gr00tEmbodiment.read(checkpoint, config, published.embodiment(), sizes.embodiments());
    sizes.requireFit(config.actionHorizon(), robot.number());
    Gr00tProcessorFile processor =
        Gr00tProcessorFile.read(checkpoint, published.embodiment(), config.head());
    try (PublishedTensors tensors = PublishedTensors.open(checkpoint, List.of())) {
      PolicyCard card =
          card(checkpoint, config, published, observations(checkpoint, config, published, robot));
      Gr00tNetwork network =
          new PublishedNetwork(checkpoint, config, processor)
              .read(tensors, sizes, card.observations(), robot.number());
      List<String> notes = plan(network, card).carryOut(checkpoint, tensors, bundle);
      return new Imported(card, Gr00tSettings.defaults(), notes);
    }
  }

  @Override
  protected boolean isKnown(String file) {
    return false;
  }

  private ImportPlan plan(Gr00tNetwork network, PolicyCard card) {
    ActionNetwork head =
        new ActionNetwork(
            network.head(),
            network.observations().tokens(),
            card.chunkLength(),
            OptionalInt.of(network.embodiment()),
            false);
    BackboneGraph backbone = network.published() == null ? null : Gr00tFamily.graph(network, head);
    Predicate<String> carried =
        backbone == null ? name -> !name.startsWith(HEAD) : PublishedBackboneSizes::isUnused;
    return new ImportPlan(
        model(),
        network,
        backbone,
        Map.of(BundleFiles.HEAD, head.schema()),
        Map.of(),
        carried,
        backbone == null
            ? null
            : new ImportPlan.Tokenizer(
                network.observations().vocabulary(),
                PublishedPrompt.text(network.observations().cameras(), ""),
                "that of the model named in config.json"),
        Gr00tConverter::isKept);
  }

  private static boolean isKept(String file) {
    return file.equals(Gr00tConfigurationFile.NAME)
        || Gr00tStatisticsFile.FILES.stream().anyMatch(name -> name.endsWith(file))
        || file.equals(Gr00tProcessorFile.NAME)
        || file.equals(Gr00tEmbodiment.NUMBERS);
  }

  private PolicyCard card(
      Path checkpoint,
      Gr00tConfigurationFile config,
      Gr00tStatisticsFile published,
      ObservationSpec observations)
      throws IOException {
    NormalisationStatistics statistics = published.statistics();
    ActionSpec actions = config.actions(statistics.action());
    if (actions.dimensions() != statistics.action().size()
        || observations.stateSize() != statistics.state().size()) {
      throw new IllegalArgumentException(
          "%d action axes and %d state numbers do not match statistics of %d and %d"
              .formatted(
                  actions.dimensions(),
                  observations.stateSize(),
                  statistics.action().size(),
                  statistics.state().size()));
    }
    String folder = checkpoint.toAbsolutePath().normalize().getFileName().toString();
    int chunk = config.actionHorizon();
    return card(
        actions,
        observations,
        chunk,
        config.own("horizon", Integer.class).orElse(chunk),
        statistics,
        published.embodiment().isEmpty()
            ? folder
            : folder + ", embodiment " + published.embodiment());
  }

  /**
   * Returns the observations that the files describe: the cameras that an ONNX backbone reads, or
   * those of the processor.
   */
  private static ObservationSpec observations(
      Path checkpoint,
      Gr00tConfigurationFile config,
      Gr00tStatisticsFile published,
      Gr00tEmbodiment robot)
      throws IOException {
    ObservationSizes seen = BackboneFile.sizes(checkpoint, config);
    List<CameraSpec> cameras = new ArrayList<>();
    for (int i = 0; i < seen.cameras(); i++) {
      String name = i < robot.cameras().size() ? robot.cameras().get(i) : "camera-" + i;
      cameras.add(new CameraSpec(name, seen.imageHeight(), seen.imageWidth(), true));
    }
    if (cameras.isEmpty()) {
      cameras.addAll(
          Gr00tProcessorFile.read(checkpoint, published.embodiment(), config.head()).specs());
    }
    int size = published.statistics().state().size();
    return config
        .own("observations", ObservationSpec.class)
        .orElseGet(
            () ->
                new ObservationSpec(
                    "published",
                    cameras,
                    size == 0
                        ? List.of()
                        : List.of(new StateField("state", size, "as published", "robot"))));
  }

  @Override
  protected CheckpointRecord fresh(Gr00tNetwork network, PolicyCard card, BundleTensors tensors) {
    return CheckpointRecord.fresh(tensors.names());
  }

  @Override
  protected ObjectNode described(Gr00tNetwork network, PolicyCard card) {
    HeadSizes sizes = network.head();
    ObjectNode config = Gr00tConfigurationFile.JSON.createObjectNode();
    ObjectNode head = config.putObject("action_head_cfg");
    head.put("action_horizon", card.chunkLength())
        .put("action_dim", sizes.actionWidth())
        .put("max_action_dim", sizes.actionWidth())
        .put("max_state_dim", sizes.stateWidth())
        .put("backbone_embedding_dim", sizes.features())
        .put("hidden_size", sizes.hidden())
        .put("input_embedding_dim", sizes.width())
        .put("add_pos_embed", sizes.positions() > 0)
        .put("max_seq_len", Math.max(1, sizes.positions()))
        .put("max_num_embodiments", sizes.embodiments())
        .put("num_target_vision_tokens", sizes.futureTokens())
        .put("num_inference_timesteps", network.denoiseSteps())
        .put("num_timestep_buckets", sizes.timeBuckets())
        .put("use_vlln", sizes.normalisesFeatures());
    if (sizes.alternates()) {
      head.put("use_alternate_vl_dit", true).put("attend_text_every_n_blocks", sizes.textEvery());
    }
    transformer(head.putObject("diffusion_model_cfg"), sizes.diffusion())
        .put("output_dim", sizes.hidden())
        .put("interleave_self_attention", true)
        .put("norm_type", "ada_norm");
    transformer(head.putObject("vl_self_attention_cfg"), sizes.mixing());
    return config;
  }

  private static ObjectNode transformer(ObjectNode into, HeadSizes.Transformer sizes) {
    return into.put("num_layers", sizes.layers())
        .put("num_attention_heads", sizes.heads())
        .put("attention_head_dim", sizes.headWidth())
        .putNull("positional_embeddings");
  }

  @Override
  protected void writeStatistics(Path target, Gr00tNetwork network, PolicyCard card)
      throws IOException {
    Gr00tStatisticsFile.write(target, card.statistics());
  }

  @Override
  protected void describe(
      ObjectNode config, ObjectNode own, Gr00tNetwork network, PolicyCard card) {
    own.set("backbone", Gr00tConfigurationFile.JSON.valueToTree(network.observations()));
    own.put("embodiment-number", network.embodiment());
    own.put("horizon", card.horizon());
  }
}
