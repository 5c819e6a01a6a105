package org.policytrim.oft.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.parameter.LowRank;
import org.policytrim.network.policy.RecordFile;
import org.policytrim.oft.action.GripperConvention;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.prompt.PromptStyle;

/**
 * {@code network.json}: what a bundle's network looks like and how it reads the world.
 *
 * @param sizes all its extents
 * @param prompt what it is prompted with
 * @param lastToken the id that every prompt ends with
 * @param paddingToken the id that fills the room of shorter prompts
 * @param scaled for each axis of an action whether it is scaled between quantiles
 * @param gripper how its gripper numbers are meant
 * @param imageShare which share of an image's area, about its centre, it sees; in (0, 1]
 * @param stateLimit states further out than this, quantiles being at 1, are brought in; above 0
 * @param regression the extents of a regression head; null where it has none
 * @param adapters by which its decoder was trained; null where that was trained whole
 */
public record NetworkFile(
    OftSizes sizes,
    PromptStyle prompt,
    int lastToken,
    int paddingToken,
    List<Boolean> scaled,
    GripperConvention gripper,
    double imageShare,
    double stateLimit,
    @Nullable Regression regression,
    @Nullable LowRank adapters) {

  /** Its name in a bundle. */
  public static final String NAME = "network.json";

  /**
   * A regression head.
   *
   * @param hidden its inner width
   * @param blocks the number of its residual blocks
   */
  public record Regression(int hidden, int blocks) {

    /** The head in a network of these sizes. */
    public RegressionHead head(OftSizes sizes) {
      return new RegressionHead(sizes, hidden, blocks);
    }
  }

  public NetworkFile {
    scaled = List.copyOf(scaled);
    if (scaled.size() != sizes.axes()) {
      throw new IllegalArgumentException(
          "%d axes, a mask of %d".formatted(sizes.axes(), scaled.size()));
    }
    if (!(imageShare > 0 && imageShare <= 1) || !(stateLimit > 0)) {
      throw new IllegalArgumentException(
          "an image's share is in (0, 1] and a state's limit above 0, found %s and %s"
              .formatted(imageShare, stateLimit));
    }
  }

  /** The same network, trained by these adapters; by none where null. */
  public NetworkFile adaptedBy(@Nullable LowRank lowRank) {
    return new NetworkFile(
        sizes,
        prompt,
        lastToken,
        paddingToken,
        scaled,
        gripper,
        imageShare,
        stateLimit,
        regression,
        lowRank);
  }

  /** Writes it into a folder. */
  public void write(Path folder) throws IOException {
    RecordFile.write(folder.resolve(NAME), this);
  }

  /**
   * Reads it from a folder.
   *
   * @throws IOException naming the file if it is missing or is not what it should be
   */
  public static NetworkFile read(Path folder) throws IOException {
    return RecordFile.read(folder.resolve(NAME), NetworkFile.class, "a network");
  }
}
