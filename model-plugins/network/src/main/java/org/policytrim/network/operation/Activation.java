package org.policytrim.network.operation;

/** Elementwise functions between layers. */
public enum Activation {
  /** x times the Gaussian distribution function, by the hyperbolic tangent's approximation. */
  GELU_TANH,
  /** x times the Gaussian distribution function. */
  GELU_ERF,
  /** x times its sigmoid; also called swish. */
  SILU,
  /** The larger of x and 0. */
  RELU,
  /** 1 / (1 + e^-x). */
  SIGMOID,
  /** The hyperbolic tangent. */
  TANH
}
