package org.policytrim.oft.checkpoint;

import java.util.stream.Collectors;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.model.PolicyCard;

/** The README.md of an exported checkpoint, with the header that model hubs read. */
final class ModelCard {

  private ModelCard() {}

  static String text(PolicyCard card) {
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
        - openvla
        - policytrim
        - vision-language-action
        ---
        # OpenVLA-OFT, trimmed

        An OpenVLA-OFT policy post-trained with PolicyTrim (arXiv 2606.22540).

        - **Execute %d of the %d actions of each chunk** before the next call. The policy was trained
          for exactly this horizon; at another one it does worse.
        - Made by: %s
        - Actions: %s; %s per second; scaled as dataset_statistics.json says
        - Cameras: %s
        - State: %d numbers

        Weights have the names of the checkpoint they came from. What training moved is in single
        precision.
        """
        .formatted(
            card.horizon(),
            card.planLength(),
            card.provenance(),
            axes,
            card.actions().controlHertz(),
            cameras.isEmpty() ? "none" : cameras,
            card.observations().stateSize());
  }
}
