package org.policytrim.host.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.policytrim.api.action.ActionFrame;
import org.policytrim.api.action.ActionUnit;
import org.policytrim.api.action.AxisMode;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.robot.ImageScaling;
import org.policytrim.api.robot.StateConversion;

/** The content of a profile's YAML file. docs/profiles.md explains the keys. */
public record ProfileFile(
    @Setting("one sentence: the checkpoints and the benchmark") String description,
    @Setting("name of the model plugin that reads the checkpoints") String model,
    @Setting(
            value = "layouts of checkpoints that it is made for, as import names them; [] for all",
            byDefault = "[]")
        List<String> layouts,
    @Setting("name of the benchmark") String benchmark,
    @Setting(value = "actions per second", min = 0, minExclusive = true) double controlHertz,
    @Setting(
            value = "actions executed per call; by default those that the checkpoint names",
            byDefault = "default",
            min = 1)
        OptionalInt horizon,
    @Setting(
            value = "text that the policy receives; {instruction} stands for the instruction",
            byDefault = "'{instruction}'")
        String prompt,
    @Setting(value = "values for keys that the checkpoint's configuration lacks", byDefault = "[]")
        List<Assumption> assume,
    @Setting(value = "one entry for each camera of the checkpoint", byDefault = "[]")
        List<Camera> cameras,
    @Setting(value = "the state fields in the checkpoint's order", byDefault = "[]")
        List<Field> state,
    @Setting("the action axes in the checkpoint's order") List<Axis> actions) {

  /** A value for a key that a checkpoint's configuration lacks. */
  public record Assumption(
      @Setting("the key") String key, @Setting("its value, as JSON") String value) {}

  /** A camera of the checkpoint. */
  public record Camera(
      @Setting("the checkpoint's name of the camera") String name,
      @Setting(value = "other names of it in checkpoints of this kind", byDefault = "[]")
          List<String> or,
      @Setting(
              value =
                  "the benchmark's camera; by default none: the image is masked, as in training",
              byDefault = "default")
          Optional<String> from,
      @Setting(value = "height of the rendered image in pixels", byDefault = "256", min = 1)
          int height,
      @Setting(value = "width of the rendered image in pixels", byDefault = "256", min = 1)
          int width,
      @Setting(value = "true to turn the image by 180 degrees", byDefault = "false") boolean turned,
      @Setting(
              value = "share of height and width about the centre that is kept",
              byDefault = "1.0",
              min = 0,
              max = 1,
              minExclusive = true)
          double crop,
      @Setting(
              value =
                  "how the image gets the checkpoint's size: none, pad (keep proportions, black"
                      + " borders), stretch, bicubic, area or jpeg-lanczos",
              byDefault = "none")
          ImageScaling scaling) {}

  /** A field of the state. */
  public record Field(
      @Setting("the benchmark's field") String from,
      @Setting(value = "its name in the policy; by default the same", byDefault = "default")
          Optional<String> name,
      @Setting(value = "number of values in the policy", min = 1) int size,
      @Setting("unit of the values in the policy") String unit,
      @Setting("frame of the values in the policy, such as world or none") String frame,
      @Setting(value = "conversion of the benchmark's values", byDefault = "none")
          StateConversion conversion,
      @Setting(
              value = "the checkpoint's names of the parts that make up the field, in order",
              byDefault = "[]")
          List<String> parts) {

    /** Returns its name in the policy. */
    String named() {
      return name.orElse(from);
    }
  }

  /** An axis of the actions. */
  public record Axis(
      @Setting("its name in the policy") String name,
      @Setting(value = "the benchmark's axis; by default the same name", byDefault = "default")
          Optional<String> to,
      @Setting("the part of the robot that it moves") AxisRole role,
      @Setting(value = "unit of the values", byDefault = "normalised") ActionUnit unit,
      @Setting("frame of the values") ActionFrame frame,
      @Setting("absolute target, or delta") AxisMode mode,
      @Setting(value = "least value of the policy", byDefault = "-1.0") double low,
      @Setting(value = "greatest value of the policy", byDefault = "1.0") double high,
      @Setting(value = "multiplies the policy's value", byDefault = "1.0") double factor,
      @Setting(value = "is added to the product", byDefault = "0.0") double offset,
      @Setting(value = "true to send the sign of the result only", byDefault = "false")
          boolean binary) {

    /** Returns the benchmark's axis. */
    String target() {
      return to.orElse(name);
    }
  }
}
