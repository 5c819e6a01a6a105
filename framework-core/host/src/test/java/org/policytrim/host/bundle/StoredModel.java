package org.policytrim.host.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.safetensors.Safetensors;

/** A model that can only be saved and opened. */
final class StoredModel implements ModelProvider<StoredModel.Settings> {

  record Settings(
      @Setting(value = "width", byDefault = "8") int width,
      @Setting(value = "noise", byDefault = "0.5") double noise,
      @Setting(value = "words", byDefault = "[]") List<String> words) {

    Settings {
      words = List.copyOf(words);
    }
  }

  record StoredPolicy(PolicyCard card, Settings settings, NamedTensors weights, Device device)
      implements TrainablePolicy {

    @Override
    public void save(Path folder) throws IOException {
      Safetensors.write(folder.resolve("head.safetensors"), weights);
    }

    @Override
    public List<ActionChunk> plan(List<PlanRequest> requests) {
      throw new UnsupportedOperationException();
    }

    @Override
    public VlaBackbone backbone() {
      throw new UnsupportedOperationException();
    }

    @Override
    public TrainableActionHead head() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImitationLearner imitationLearner(NormalisationStatistics statistics) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  @Override
  public String name() {
    return "stored";
  }

  @Override
  public String description() {
    return "a model that can only be saved and opened";
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.empty();
  }

  @Override
  public TrainablePolicy create(Settings settings, ModelContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TrainablePolicy open(Path folder, PolicyCard card, Settings settings, Device device) {
    try {
      return new StoredPolicy(
          card, settings, Safetensors.read(folder.resolve("head.safetensors")), device);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
