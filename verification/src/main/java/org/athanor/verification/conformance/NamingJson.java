package org.athanor.verification.conformance;

import org.athanor.schema.NamingTemplates;
import tools.jackson.databind.JsonNode;

/**
 * Reads recorded naming conventions. A name that is given is final in Athanor, so what would be
 * made of it is not read.
 */
final class NamingJson {
  private NamingJson() {}

  /** The templates of a convention. */
  static NamingTemplates templates(JsonNode convention) {
    NamingTemplates templates = NamingTemplates.DEFAULT;
    for (var each : convention.properties()) {
      String template = each.getValue()
          .asString()
          .replace("%(table_name)s", "{table}")
          .replace("%(column_0_name)s", "{column}")
          .replace("%(column_0_N_name)s", "{columns}")
          .replace("%(referred_table_name)s", "{target}");
      if (!template.contains("%(")) {
        templates = switch (each.getKey()) {
          case "pk" -> templates.withPrimaryKey(template);
          case "uq" -> templates.withUnique(template);
          case "fk" -> templates.withForeignKey(template);
          case "ck" -> templates.withCheck(template);
          default -> throw new Inexpressible("a convention for " + each.getKey());
        };
      }
    }
    return templates;
  }
}
