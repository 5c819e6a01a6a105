package org.policytrim.oft.policy;

import java.util.Locale;

/** The texts of prompts. */
public enum PromptStyle {
  /** The question that OpenVLA was trained with. */
  QUESTION,
  /** The instruction alone, which costs a small network the fewest tokens. */
  INSTRUCTION;

  /** Returns the prompt for an instruction. */
  public String text(String instruction) {
    String cleaned = instruction.strip();
    return this == QUESTION
        ? "In: What action should the robot take to %s?\nOut:"
            .formatted(cleaned.toLowerCase(Locale.ROOT))
        : cleaned;
  }
}
