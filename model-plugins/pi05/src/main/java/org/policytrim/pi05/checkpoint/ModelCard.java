package org.policytrim.pi05.checkpoint;

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
        - pi05
        - policytrim
        - vision-language-action
        ---
        # pi0.5, trimmed

        A pi0.5 policy post-trained with PolicyTrim (arXiv 2606.22540).

        - **Execute %d of the %d actions of each plan** before the next call (`n_action_steps`). The
          policy was trained for exactly this horizon; at another one it does worse.
        - Made by: %s
        - Actions: %s; %s per second
        - Cameras: %s
        - State: %d numbers, scaled by their 1%% and 99%% quantiles

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
