package org.policytrim.testkit.example;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.PlanRequest;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.tensor.Matrix;

/** A policy behind a socket: sends the state and receives a chunk. */
final class RemotePolicy implements Policy {

  private final PolicyCard card;
  private final Socket socket;
  private final DataOutputStream out;
  private final DataInputStream in;

  RemotePolicy(PolicyCard card, InetSocketAddress address) throws IOException {
    this.card = card;
    this.socket = new Socket(address.getAddress(), address.getPort());
    this.out = new DataOutputStream(socket.getOutputStream());
    this.in = new DataInputStream(socket.getInputStream());
  }

  @Override
  public PolicyCard card() {
    return card;
  }

  @Override
  public List<ActionChunk> plan(List<PlanRequest> requests) {
    List<ActionChunk> plans = new ArrayList<>();
    try {
      for (PlanRequest request : requests) {
        for (double number : request.observation().state().toArray()) {
          out.writeDouble(number);
        }
        out.flush();
        double[] actions = new double[card.chunkLength() * card.actions().dimensions()];
        for (int i = 0; i < actions.length; i++) {
          actions[i] = in.readDouble();
        }
        plans.add(
            new ActionChunk(Matrix.of(card.chunkLength(), card.actions().dimensions(), actions)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the policy's server does not answer", e);
    }
    return plans;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
