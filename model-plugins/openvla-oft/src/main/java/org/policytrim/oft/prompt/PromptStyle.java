package org.policytrim.oft.prompt;

import java.util.Locale;

/** The text a policy is prompted with. */
public enum PromptStyle {
  /** The question that OpenVLA was trained with. */
  QUESTION,
  /** The instruction alone: for a small network every token counts. */
  INSTRUCTION;

  /** The prompt for an instruction. */
  public String text(String instruction) {
    String cleaned = instruction.strip();
    return this == QUESTION
        ? "In: What action should the robot take to %s?\nOut:"
            .formatted(cleaned.toLowerCase(Locale.ROOT))
        : cleaned;
  }
}
