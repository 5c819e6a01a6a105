package org.policytrim.network.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policytrim.api.action.ActionSpec;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.api.tool.CheckpointConverter;
import org.policytrim.api.tool.CheckpointDescription;
import org.policytrim.api.tool.ImportOptions;
import org.policytrim.network.checkpoint.BundleTensors;
import org.policytrim.network.checkpoint.CheckpointFolder;
import org.policytrim.network.checkpoint.CheckpointRecord;
import org.policytrim.network.checkpoint.ConfigurationFile;
import org.policytrim.network.checkpoint.ImportPlan;
import org.policytrim.network.checkpoint.ModelCard;
import org.policytrim.network.policy.BundleFiles;
import org.policytrim.network.policy.RecordFile;

/**
 * The checkpoint converter of a family. A plugin extends it with an {@code @Extension} class, which
 * reads a published folder into an {@link ImportPlan} and describes a network for an export.
 *
 * @param <N> the record of a network's sizes
 */
public abstract class FamilyConverter<N extends Record> implements CheckpointConverter {

  private final ModelFamily<?, N> family;
  private final ModelCard readme;
  private final List<String> files;

  /**
   * Describes a family's bundles.
   *
   * @param readme the README.md of exported checkpoints
   * @param files the bundle's safetensors files, of which the first that has a tensor is read
   */
  protected FamilyConverter(ModelFamily<?, N> family, ModelCard readme, List<String> files) {
    this.family = family;
    this.readme = readme;
    this.files = List.copyOf(files);
  }

  /**
   * Returns true if the backbone's ONNX file holds published tensors; false if an export keeps the
   * file as it is.
   */
  protected abstract boolean readsBackbone(N network);

  /**
   * Describes the robot of a checkpoint.
   *
   * @param checkpoint the published folder
   * @param options facts that its files may lack
   * @throws IOException naming the file that is missing or is not what it should be
   * @throws IllegalArgumentException if files do not go together
   */
  protected abstract CheckpointDescription robot(Path checkpoint, ImportOptions options)
      throws IOException;

  /**
   * Imports a checkpoint into an empty bundle.
   *
   * @param checkpoint the published folder
   * @param options facts that its files may lack
   * @throws IOException naming the file that is missing or is not what it should be
   * @throws IllegalArgumentException if tensors or settings do not match
   */
  protected abstract Imported read(Path checkpoint, Path bundle, ImportOptions options)
      throws IOException;

  /** Returns true for a file of tensors, by name, that the family reads beside the network's. */
  protected abstract boolean isKnown(String file);

  /**
   * Returns the card of an imported policy, which was trained with the whole chunk.
   *
   * @param horizon the actions to be executed
   * @param provenance the origin of the checkpoint, such as its folder's name
   */
  protected final PolicyCard card(
      ActionSpec actions,
      ObservationSpec observations,
      int chunk,
      int horizon,
      NormalisationStatistics statistics,
      String provenance) {
    return new PolicyCard(
        model(),
        version(),
        SpiVersion.NAME,
        actions,
        observations,
        chunk,
        chunk,
        horizon,
        statistics,
        "imported from " + provenance);
  }

  private String version() {
    String version = getClass().getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * Returns the layout of an exported network that was made from scratch.
   *
   * @param tensors the bundle's
   */
  protected abstract CheckpointRecord fresh(N network, PolicyCard card, BundleTensors tensors);

  /**
   * Returns the configuration of an exported network that was made from scratch, as the original
   * would write it.
   */
  protected abstract ObjectNode described(N network, PolicyCard card);

  /** Writes the statistics of an exported network that was made from scratch. */
  protected abstract void writeStatistics(Path target, N network, PolicyCard card)
      throws IOException;

  /**
   * Adds the policy to an exported configuration.
   *
   * @param config the whole configuration
   * @param own its section for keys that the original does not have
   */
  protected abstract void describe(ObjectNode config, ObjectNode own, N network, PolicyCard card);

  /**
   * Returns a tensor for an export.
   *
   * @param name its name in a bundle
   */
  protected Tensor exported(BundleTensors tensors, N network, String name) throws IOException {
    return tensors.read(name);
  }

  @Override
  public final String model() {
    return family.name();
  }

  @Override
  public final CheckpointDescription describe(Path checkpoint, ImportOptions options) {
    try {
      CheckpointFolder.require(checkpoint, this::isKnown);
      return robot(checkpoint, options);
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(checkpoint, e);
    }
  }

  @Override
  public final Imported importCheckpoint(Path checkpoint, Path bundle, ImportOptions options) {
    try {
      CheckpointFolder.require(checkpoint, this::isKnown);
      return read(checkpoint, bundle, options);
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(checkpoint, e);
    }
  }

  private PluginException unusable(Path checkpoint, Exception reason) {
    return new PluginException(
        model(),
        "the checkpoint %s can't be imported: %s".formatted(checkpoint, reason.getMessage()),
        "Complete the folder, or name another.",
        reason);
  }

  @Override
  public final void exportCheckpoint(Path bundle, PolicyCard card, Path target) {
    try {
      N network =
          RecordFile.read(bundle.resolve(BundleFiles.NETWORK), family.network(), "a network");
      try (BundleTensors tensors = new BundleTensors(bundle, files, readsBackbone(network))) {
        write(bundle, card, network, tensors, target);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          model(),
          "the bundle %s can't be exported: %s".formatted(bundle, e.getMessage()),
          "Free space on the disk, or copy the bundle again from its source.",
          e);
    }
  }

  private void write(Path bundle, PolicyCard card, N network, BundleTensors tensors, Path target)
      throws IOException {
    boolean imported = Files.exists(bundle.resolve(BundleFiles.CHECKPOINT));
    CheckpointRecord layout =
        imported ? CheckpointRecord.read(bundle) : fresh(network, card, tensors);
    layout.write(target, name -> exported(tensors, network, name));
    BundleFiles.copy(List.of(BundleFiles.TOKENIZER), bundle, target);
    if (!readsBackbone(network)) {
      BundleFiles.copyFrozen(bundle, target);
    }
    Path file = target.resolve(ConfigurationFile.NAME);
    ObjectNode config;
    if (layout.holds(ConfigurationFile.NAME)
        && ConfigurationFile.JSON.readTree(file.toFile()) instanceof ObjectNode read) {
      config = read;
    } else {
      config = described(network, card);
      writeStatistics(target, network, card);
    }
    JsonNode known = config.path(ConfigurationFile.OWN);
    ObjectNode own =
        known instanceof ObjectNode object ? object : config.putObject(ConfigurationFile.OWN);
    own.set("actions", ConfigurationFile.JSON.valueToTree(card.actions()));
    own.set("observations", ConfigurationFile.JSON.valueToTree(card.observations()));
    own.put("provenance", card.provenance());
    own.remove("profile");
    card.profile().ifPresent(profile -> own.put("profile", profile.name()));
    describe(config, own, network, card);
    Files.writeString(file, config.toPrettyString() + "\n");
    readme.write(target, card);
  }
}
