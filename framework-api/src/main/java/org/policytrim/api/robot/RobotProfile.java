package org.policytrim.api.robot;

import java.util.List;
import org.apiguardian.api.API;

/**
 * The relation between a benchmark and a policy. All names on the policy's side are those of its
 * card.
 *
 * @param name the profile's name, such as {@code pi05-openpi-libero}
 * @param benchmark the benchmark that it is made for
 * @param cameras one entry for each camera of the policy
 * @param state one entry for each state field of the policy, in the policy's order
 * @param actions one entry for each action axis of the policy
 * @param prompt the text that the policy receives; {@value #INSTRUCTION} stands for the task's
 *     instruction
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record RobotProfile(
    String name,
    String benchmark,
    List<CameraMapping> cameras,
    List<StateMapping> state,
    List<AxisMapping> actions,
    String prompt) {

  /** The placeholder of the task's instruction in {@link #prompt}. */
  public static final String INSTRUCTION = "{instruction}";

  public RobotProfile {
    cameras = List.copyOf(cameras);
    state = List.copyOf(state);
    actions = List.copyOf(actions);
    if (name.isBlank() || benchmark.isBlank()) {
      throw new IllegalArgumentException("a profile needs a name and a benchmark");
    }
    if (!prompt.contains(INSTRUCTION)) {
      throw new IllegalArgumentException(
          "the prompt of profile %s must contain %s, found '%s'"
              .formatted(name, INSTRUCTION, prompt));
    }
  }

  /** Returns the text that the policy receives for an instruction. */
  public String promptFor(String instruction) {
    return prompt.replace(INSTRUCTION, instruction);
  }
}
