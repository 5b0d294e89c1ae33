package org.athanor.verification.conformance;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What Athanor answers to a question, in the form of the recorded answers.
 *
 * @param value the answer
 * @param warnings what it would tell the user beside it
 */
record GraphAnswer(JsonNode value, List<String> warnings) {
  GraphAnswer(JsonNode value) {
    this(value, List.of());
  }
}
