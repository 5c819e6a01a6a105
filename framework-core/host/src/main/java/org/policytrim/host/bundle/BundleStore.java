package org.policytrim.host.bundle;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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

/** Saves policies as bundles and opens them. */
public final class BundleStore {

  private final String projectVersion;
  private final ShippedBundles shipped;

  /** Writes the files of a model. */
  @FunctionalInterface
  public interface ModelFiles {

    /**
     * Writes the files.
     *
     * @param folder an existing, empty folder
     */
    Written write(Path folder) throws IOException;
  }

  /**
   * The metadata of what was written.
   *
   * @param card the card of the policy, for {@code policy.yaml}
   * @param settings the model's settings, of its provider's record type
   */
  public record Written(PolicyCard card, Record settings) {}

  /** Creates a store that writes the version of this installation into its bundles. */
  @Inject
  public BundleStore(Installation installation, ShippedBundles shipped) {
    this(installation.version(), shipped);
  }

  /** Creates a store that writes a version of the project into its bundles. */
  public BundleStore(String projectVersion) {
    this(projectVersion, new ShippedBundles(Map.of()));
  }

  private BundleStore(String projectVersion, ShippedBundles shipped) {
    this.projectVersion = projectVersion;
    this.shipped = shipped;
  }

  /**
   * Returns the folder of a bundle.
   *
   * @param reference a folder, or {@code plugin:ID/NAME} for a bundle that a plugin ships
   * @throws PluginException if no plugin ships it
   */
  public Path folder(String reference) {
    return shipped.folder(reference);
  }

  /**
   * Saves a policy.
   *
   * @param policy the policy
   * @param card the content of {@code policy.yaml}
   * @param settings the model's settings
   * @param folder a folder that is absent, empty, or a bundle to be replaced
   * @throws IOException if it can't be written; no partial bundle remains and an existing bundle is
   *     unchanged
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

  /** Saves files that do not come from a policy, such as an imported checkpoint. */
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
          // The manifest is written last, so the model can be added here.
          versions.put("model " + card.model(), card.modelVersion());
          Path file = aside.resolve(PolicyFile.NAME);
          if (Files.exists(file)) {
            throw new IOException(
                "the model %s wrote a file named %s, which is reserved for the policy card"
                    .formatted(card.model(), PolicyFile.NAME));
          }
          Files.write(
              file, PolicyFile.write(card, written.settings()).getBytes(StandardCharsets.UTF_8));
        });
  }

  /**
   * Saves a bundle with another card. The other files are shared with the bundle where the file
   * system can do that, and copied elsewhere.
   *
   * @param bundle a bundle that was read and checked
   * @param folder a folder that is absent or empty, or the bundle's own
   * @throws IOException if it can't be written; an existing bundle is then unchanged
   */
  public void recard(PolicyBundle bundle, PolicyCard card, Path folder) throws IOException {
    save(
        aside -> {
          for (Manifest.FileEntry file : bundle.manifest().files()) {
            if (!file.name().equals(PolicyFile.NAME)) {
              Path target = aside.resolve(file.name());
              Files.createDirectories(target.getParent());
              share(bundle.folder().resolve(file.name()), target);
            }
          }
          return new Written(card, bundle.settings());
        },
        folder);
  }

  private static void share(Path source, Path target) throws IOException {
    try {
      Files.createLink(target, source);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(source, target);
    }
  }

  /**
   * Reads a bundle and checks all of its files against its manifest.
   *
   * @throws BundleException if files are missing, altered or extra, or the card is not valid
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
          "Copy the bundle again from its source, or create it again",
          e);
    }
    PolicyFile.Content content = new PolicyFile(folder, components).read();
    return new PolicyBundle(folder, content.card(), content.settings(), manifest);
  }

  /**
   * Opens the policy of a bundle.
   *
   * @param device the device that computes the policy
   * @throws BundleException if files are missing, altered or extra, or the card is not valid
   * @throws PluginException if the policy does not fit into memory
   * @throws IOException if it can't be read for another reason
   */
  public TrainablePolicy open(Path folder, Components components, Device device)
      throws IOException {
    PolicyBundle bundle = read(folder, components);
    ModelProvider<?> provider = components.model(bundle.card().model()).orElseThrow();
    memory(provider, bundle, device).ifPresent(check -> check.requireFit(false));
    return open(provider, bundle, device);
  }

  /**
   * Returns the memory check of a bundle's policy, which is not loaded; empty if it needs little.
   *
   * @param device the device that would compute the policy
   */
  public static Optional<MemoryCheck> memory(
      PolicyBundle bundle, Components components, Device device) {
    return memory(components.model(bundle.card().model()).orElseThrow(), bundle, device);
  }

  private static <C extends Record> Optional<MemoryCheck> memory(
      ModelProvider<C> provider, PolicyBundle bundle, Device device) {
    C settings = provider.settings().cast(bundle.settings());
    return provider
        .memory(bundle.folder(), bundle.card(), settings, device)
        .map(needs -> MemoryCheck.now(bundle.card().model(), needs));
  }

  private static <C extends Record> TrainablePolicy open(
      ModelProvider<C> provider, PolicyBundle bundle, Device device) {
    return provider.open(
        bundle.folder(), bundle.card(), provider.settings().cast(bundle.settings()), device);
  }
}
