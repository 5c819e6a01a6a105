package org.policytrim.host.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.SpiVersion;
import org.policytrim.api.robot.RobotProfile;
import org.policytrim.host.plugin.Components;
import org.policytrim.host.settings.BindingResult;
import org.policytrim.host.settings.KnownKeys;
import org.policytrim.host.settings.Problem;
import org.policytrim.host.settings.ProblemCollector;
import org.policytrim.host.settings.RecordBinder;
import org.policytrim.host.settings.RecordWriter;
import org.policytrim.host.settings.Section;
import org.policytrim.host.settings.SuppliedValues;
import org.policytrim.host.settings.YamlNode;
import org.policytrim.host.settings.YamlReader;
import org.policytrim.host.settings.YamlWriter;
import org.policytrim.toolkit.text.Suggestions;

/** The file {@code policy.yaml}: the keys of the card, and the model's under {@code settings}. */
final class PolicyFile {

  static final String NAME = "policy.yaml";

  private static final String SETTINGS = "settings";
  private static final String PROFILE = "profile";

  private final Path bundle;
  private final Components components;
  private final ProblemCollector problems = new ProblemCollector(NAME);

  PolicyFile(Path bundle, Components components) {
    this.bundle = bundle;
    this.components = components;
  }

  /** The content of the file. */
  record Content(PolicyCard card, Record settings) {}

  static String write(PolicyCard card, Record settings) {
    List<YamlNode.Entry> entries = new ArrayList<>(RecordWriter.write(card).entries());
    if (card.profile().isEmpty()) {
      entries.removeIf(entry -> entry.key().equals(PROFILE));
    }
    entries.add(RecordWriter.entry(SETTINGS, RecordWriter.write(settings)));
    return YamlWriter.write(RecordWriter.mapping(entries));
  }

  /**
   * Reads the file.
   *
   * @throws BundleException if it can't be read, has another SPI version, names a model that is not
   *     installed, or is not valid
   */
  Content read() {
    Optional<YamlNode> root =
        YamlReader.text(bundle.resolve(NAME), NAME, problems)
            .flatMap(text -> YamlReader.read(text, NAME, problems));
    if (root.isEmpty()) {
      throw unreadable();
    }
    requireSpi(root.get());
    KnownKeys known =
        KnownKeys.of(PolicyCard.class).and(SETTINGS).renamed("plan-length", "chunk-length");
    Section section = Section.of(root.get(), "", known, problems);
    // Bundles of earlier versions have no profile.
    BindingResult<?> profile =
        section
            .get(PROFILE)
            .<BindingResult<?>>map(this::profile)
            .orElse(BindingResult.of(Optional.empty()));
    BindingResult<PolicyCard> card =
        new RecordBinder(problems)
            .bind(PolicyCard.class, section, SuppliedValues.none().with(PROFILE, profile));
    Optional<YamlNode> node =
        section.required(SETTINGS, "keys and values", "the settings of the model");
    // From the written name, so that a problem elsewhere in the card hides none in the settings.
    Optional<ModelProvider<?>> model =
        section
            .get("model")
            .flatMap(name -> new RecordBinder(problems).value(String.class, name, "model").value())
            .map(name -> model(name, section));
    Optional<Record> settings =
        node.flatMap(found -> model.flatMap(provider -> settings(provider, found).value()));
    if (!problems.isEmpty()) {
      throw unreadable();
    }
    return new Content(card.value().orElseThrow(), settings.orElseThrow());
  }

  private BindingResult<Optional<RobotProfile>> profile(YamlNode node) {
    boolean none = node instanceof YamlNode.Scalar word && word.text().equals("default");
    return none
        ? BindingResult.of(Optional.empty())
        : new RecordBinder(problems).bind(RobotProfile.class, node, PROFILE).map(Optional::of);
  }

  /** Checks the SPI version first, because cards of other versions may have other keys. */
  private void requireSpi(YamlNode root) {
    if (root instanceof YamlNode.Mapping mapping
        && mapping.get("spi-version").orElse(null) instanceof YamlNode.Scalar version
        && !version.text().equals(SpiVersion.NAME)) {
      throw new BundleException(
          bundle,
          "it was created with SPI %s, this version of PolicyTrim reads %s"
              .formatted(version.text(), SpiVersion.NAME),
          "Use the version that created it (see manifest.json), or create the bundle again");
    }
  }

  private ModelProvider<?> model(String name, Section card) {
    String version =
        card.get("model-version").orElse(null) instanceof YamlNode.Scalar written
            ? written.text()
            : "unknown";
    return components
        .model(name)
        .orElseThrow(
            () ->
                new BundleException(
                    bundle,
                    "it holds a policy of the model '%s' (version %s), which is not installed"
                        .formatted(name, version),
                    "Put the plugin that provides it into plugins/. "
                        + Suggestions.hint(name, components.modelNames())));
  }

  private <C extends Record> BindingResult<Record> settings(ModelProvider<C> model, YamlNode node) {
    return new RecordBinder(problems)
        .bind(model.settings(), node, SETTINGS)
        .map(Record.class::cast);
  }

  private BundleException unreadable() {
    return new BundleException(
        bundle,
        problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("; ")),
        "Use the versions of PolicyTrim and of the plugin that created it, or create the bundle again");
  }
}
