package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a recorded object, of which none may be left unread; not thread-safe. */
final class RecordedFields {
  private final JsonNode object;
  private final Set<String> read = new HashSet<>();

  RecordedFields(JsonNode object) {
    this.object = object;
  }

  /** Whether the field is there, be it null. */
  boolean has(String field) {
    read.add(field);
    return object.has(field);
  }

  /** The field, or a missing node. */
  JsonNode node(String field) {
    read.add(field);
    return object.path(field);
  }

  /** The text of a field, or null when it has none. */
  @Nullable String optional(String field) {
    JsonNode node = node(field);
    return node.isNull() || node.isMissingNode() ? null : node.asString();
  }

  /** The text of a field. */
  String text(String field) {
    String text = optional(field);
    if (text == null) {
      throw new Inexpressible("no " + field);
    }
    return text;
  }

  /** Whether the field is there and true. */
  boolean flag(String field) {
    return node(field).asBoolean(false);
  }

  /** The texts of an array. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    node(field).forEach(each -> texts.add(each.asString()));
    return texts;
  }

  /**
   * Ends the reading; what says how a name was given, or what stood before, changes nothing.
   *
   * @throws Inexpressible when a field was not looked at
   */
  void done() {
    for (String field : object.propertyNames()) {
      boolean isRemark = field.endsWith("_quote") || field.startsWith("existing_");
      if (!isRemark && !read.contains(field)) {
        throw new Inexpressible(field + " = " + object.path(field));
      }
    }
  }
}
