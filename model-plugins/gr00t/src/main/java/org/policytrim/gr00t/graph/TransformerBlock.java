package org.policytrim.gr00t.graph;

import org.policytrim.network.layer.Dense;
import org.policytrim.network.layer.Mlp;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.parameter.ParameterScope;

/** What the blocks of both transformers share. */
final class TransformerBlock {

  private TransformerBlock() {}

  /** The last part of a block; claims {@code ff.net.0.proj} and {@code ff.net.2}. */
  static Mlp feedForward(ParameterScope block, int width) {
    ParameterScope net = block.child("ff").child("net");
    int hidden = TransformerSizes.HIDDEN_FACTOR * width;
    return new Mlp(
        Dense.withBias(net.child("0").child("proj"), width, hidden),
        Activation.GELU_TANH,
        Dense.withBias(net.child("2"), hidden, width));
  }
}
