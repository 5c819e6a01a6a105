package org.policytrim.oft.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.oft.graph.Backbone;
import org.policytrim.oft.graph.Decoder;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.graph.RegressionHead;

/**
 * The parts of a recorded network in one layout.
 *
 * @param backbone the frozen half
 * @param decoder the trained half
 * @param regression null where none was recorded
 * @param values null where none was recorded
 */
record NetworkParts(
    Backbone backbone,
    Decoder decoder,
    @Nullable RegressionHead regression,
    @Nullable ValueHead values) {

  static NetworkParts of(Recording recording, OftSizes sizes) {
    ValueHead values = null;
    if (recording.has(Recording.VALUE_HEAD)) {
      JsonNode head = recording.config().path("value_head");
      List<Integer> hidden = new ArrayList<>();
      head.path("hidden_sizes").forEach(size -> hidden.add(size.asInt()));
      values = new ValueHead(sizes.language().width(), hidden, head.path("output_dim").asInt(1));
    }
    return new NetworkParts(
        new Backbone(sizes),
        new Decoder(sizes),
        recording.has(RegressionHead.PLACE) ? recording.regression(sizes) : null,
        values);
  }

  /** The weights of all of them. */
  List<ParameterSchema> schemas() {
    List<ParameterSchema> schemas = new ArrayList<>(List.of(backbone.schema(), decoder.schema()));
    if (regression != null) {
      schemas.add(regression.schema());
    }
    if (values != null) {
      schemas.add(values.schema());
    }
    return schemas;
  }
}
