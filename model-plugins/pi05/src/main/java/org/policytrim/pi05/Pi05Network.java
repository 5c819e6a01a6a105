package org.policytrim.pi05;

import org.policytrim.pi05.graph.Pi05Sizes;

/**
 * The sizes of a network, as a bundle keeps them.
 *
 * @param sizes the network's sizes
 * @param denoiseSteps the denoise steps of experiments that set none
 * @param promptState the state numbers in its prompt; 0 for none
 */
public record Pi05Network(Pi05Sizes sizes, int denoiseSteps, int promptState) {

  /** Returns the format of its prompts. */
  Pi05Prompt prompt() {
    return new Pi05Prompt(promptState);
  }
}
