package org.policytrim.smoke.published;

import java.io.IOException;
import java.nio.file.Path;

/** The layouts of published checkpoints. */
enum PublishedLayout {
  PI05_OPENPI("pi05", "pi05-openpi-libero", 10, Pi05Checkpoints::openpi),
  PI05_LEROBOT("pi05", "pi05-lerobot-libero", 10, Pi05Checkpoints::lerobot),
  PI05_RLINF("pi05", "pi05-rlinf-libero", 10, Pi05Checkpoints::rlinf),
  OFT_OFFICIAL("openvla-oft", "openvla-oft-libero", 4, OftCheckpoints::official),
  OFT_RLINF("openvla-oft", "openvla-oft-rlinf-libero", 4, OftCheckpoints::rlinf),
  GR00T_N15("gr00t", "gr00t-n15-libero", 8, Gr00tCheckpoints::earlier),
  GR00T_N17("gr00t", "gr00t-n17-libero", 8, Gr00tCheckpoints::later);

  private final String plugin;
  private final String profile;
  private final int chunk;
  private final Writer writer;

  /** Writes a checkpoint into a new folder. */
  @FunctionalInterface
  interface Writer {
    void write(Path folder) throws IOException;
  }

  PublishedLayout(String plugin, String profile, int chunk, Writer writer) {
    this.plugin = plugin;
    this.profile = profile;
    this.chunk = chunk;
    this.writer = writer;
  }

  /** Returns the model plugin. */
  String plugin() {
    return plugin;
  }

  /** Returns the only profile for LIBERO that fits. */
  String profile() {
    return profile;
  }

  /** Returns the actions that one call predicts. */
  int chunk() {
    return chunk;
  }

  /** Writes a small checkpoint into a new folder. */
  void write(Path folder) throws IOException {
    writer.write(folder);
  }
}
