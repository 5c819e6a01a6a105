package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.model.PolicyCard;

/**
 * The README.md of an exported checkpoint, with the header that model hubs read.
 *
 * @param name the family's name, such as pi0.5
 * @param tag the tag of the family on model hubs
 * @param horizonKey the checkpoint's own key of the horizon; empty if it has none
 * @param actions a remark on actions; may be empty
 * @param state a remark on the state; may be empty
 */
public record ModelCard(String name, String tag, String horizonKey, String actions, String state) {

  /** Returns the text for a policy. */
  public String text(PolicyCard card) {
    String axes =
        card.actions().axes().stream().map(ActionAxis::name).collect(Collectors.joining(", "));
    String cameras =
        card.observations().cameras().stream()
            .map(CameraSpec::name)
            .collect(Collectors.joining(", "));
    return """
        ---
        pipeline_tag: robotics
        tags:
        - %s
        - policytrim
        - vision-language-action
        ---
        # %s, trimmed

        This %s policy was post-trained with PolicyTrim (arXiv 2606.22540).

        - **Execute %d of the %d actions of each chunk** before the next call%s. The policy was trained
          for exactly this horizon; at another one it does worse.
        - Made by: %s
        - Actions: %s; %s per second%s
        - Cameras: %s
        - State: %d numbers%s

        Weights have the names of the checkpoint they came from. What training moved is in single
        precision.
        """
        .formatted(
            tag,
            name,
            name,
            card.horizon(),
            card.chunkLength(),
            horizonKey.isEmpty() ? "" : " (`" + horizonKey + "`)",
            card.provenance(),
            axes,
            card.actions().controlHertz(),
            actions.isEmpty() ? "" : "; " + actions,
            cameras.isEmpty() ? "none" : cameras,
            card.observations().stateSize(),
            state.isEmpty() ? "" : ", " + state);
  }

  /** Writes the text for a policy into a checkpoint's folder. */
  public void write(Path folder, PolicyCard card) throws IOException {
    Files.writeString(folder.resolve("README.md"), text(card));
  }
}
