package org.policytrim.testkit.example;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.policytrim.api.model.Policy;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.testkit.PolicyContract;
import org.policytrim.testkit.SpecSamples;

/** Tests the policy behind a socket. */
@TestInstance(Lifecycle.PER_CLASS)
class RemotePolicyContractTest extends PolicyContract {

  private static final PolicyCard CARD =
      SpecSamples.card(SpecSamples.actions(2), SpecSamples.stateOnly(3), 4, 2);

  private ServerSocket server;

  @BeforeAll
  void serve() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  public Policy openPolicy() {
    try {
      return new RemotePolicy(
          CARD, new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (true) {
      try {
        Socket caller = server.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Computes a chunk from the mean of the state. */
  private static void answer(Socket caller) {
    try (caller;
        DataInputStream in = new DataInputStream(caller.getInputStream());
        DataOutputStream out = new DataOutputStream(caller.getOutputStream())) {
      while (true) {
        double sum = 0;
        for (int i = 0; i < CARD.observations().stateSize(); i++) {
          sum += in.readDouble();
        }
        for (int i = 0; i < CARD.chunkLength() * CARD.actions().dimensions(); i++) {
          out.writeDouble(sum / (3 + i));
        }
        out.flush();
      }
    } catch (EOFException | SocketException gone) {
      // The client has closed its policy.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
