package org.policytrim.host.bundle;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.plugin.Installation;
import org.policytrim.host.storage.DamagedFolderException;
import org.policytrim.host.storage.Manifest;
import org.policytrim.host.storage.SealedFolder;

/** Writes policies to disk and opens them again. */
public final class BundleStore {

  private final String projectVersion;
  private final ShippedBundles shipped;

  /** Writes the model's own files. */
  @FunctionalInterface
  public interface ModelFiles {

    /**
     * Writes them.
     *
     * @param folder exists and is empty
     */
    Written write(Path folder) throws IOException;
  }

  /**
   * What was written.
   *
   * @param card of the policy, for {@code policy.yaml}
   * @param settings what the model was made with: the record of its provider
   */
  public record Written(PolicyCard card, Record settings) {}

  /** A store that writes this installation's version into its bundles. */
  @Inject
  public BundleStore(Installation installation, ShippedBundles shipped) {
    this(installation.version(), shipped);
  }

  /** A store that writes this version of the project into its bundles. */
  public BundleStore(String projectVersion) {
    this(projectVersion, new ShippedBundles(Map.of()));
  }

  private BundleStore(String projectVersion, ShippedBundles shipped) {
    this.projectVersion = projectVersion;
    this.shipped = shipped;
  }

  /**
   * The folder of a bundle.
   *
   * @param reference a folder, or {@code plugin:ID/NAME} for one that a plugin brings
   * @throws PluginException if no plugin brings it
   */
  public Path folder(String reference) {
    return shipped.folder(reference);
  }

  /**
   * Saves a policy.
   *
   * @param policy writes its own files
   * @param card goes into {@code policy.yaml}
   * @param settings what the model was made with
   * @param folder absent, empty, or a bundle that is replaced
   * @throws IOException if it can't be written; nothing half-written remains and a bundle that
   *     stood there still stands
   */
  public void save(TrainablePolicy policy, PolicyCard card, Record settings, Path folder)
      throws IOException {
    save(
        aside -> {
          policy.save(aside);
          return new Written(card, settings);
        },
        folder);
  }

  /** Saves what something else than a policy writes, such as an imported checkpoint. */
  public void save(ModelFiles files, Path folder) throws IOException {
    Map<String, String> versions = new TreeMap<>();
    versions.put("project", projectVersion);
    versions.put("spi", SpiVersion.NAME);
    SealedFolder.write(
        folder,
        versions,
        aside -> {
          Written written = files.write(aside);
          PolicyCard card = written.card();
          // The manifest is written last, so that it can still name the model.
          versions.put("model " + card.model(), card.modelVersion());
          Path file = aside.resolve(PolicyFile.NAME);
          if (Files.exists(file)) {
            throw new IOException(
                "the model %s wrote a file named %s, which is the core's"
                    .formatted(card.model(), PolicyFile.NAME));
          }
          Files.write(
              file, PolicyFile.write(card, written.settings()).getBytes(StandardCharsets.UTF_8));
        });
  }

  /**
   * Reads a bundle, checking every byte of it against its manifest.
   *
   * @throws BundleException naming what is missing, altered or extra, or what does not fit
   * @throws IOException if it can't be read for another reason
   */
  public PolicyBundle read(Path folder, Components components) throws IOException {
    Manifest manifest;
    try {
      manifest = SealedFolder.check(folder);
    } catch (DamagedFolderException e) {
      throw new BundleException(
          folder,
          String.join("; ", e.damages()),
          "Copy the bundle again from where it came, or make it anew",
          e);
    }
    PolicyFile.Content content = new PolicyFile(folder, components).read();
    return new PolicyBundle(folder, content.card(), content.settings(), manifest);
  }

  /**
   * Opens the policy of a bundle.
   *
   * @param device where to compute
   * @throws BundleException naming what is missing, altered or extra, or what does not fit
   * @throws IOException if it can't be read for another reason
   */
  public TrainablePolicy open(Path folder, Components components, Device device)
      throws IOException {
    PolicyBundle bundle = read(folder, components);
    Optional<ModelProvider<?>> provider = components.model(bundle.card().model());
    return open(provider.orElseThrow(), bundle, device);
  }

  private static <C extends Record> TrainablePolicy open(
      ModelProvider<C> provider, PolicyBundle bundle, Device device) {
    return provider.open(
        bundle.folder(), bundle.card(), provider.settings().cast(bundle.settings()), device);
  }
}
