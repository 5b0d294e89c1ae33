package org.athanor.dialect;

import org.athanor.schema.ObjectKind;

/** What a product must be able to do for a kind of object, and the way out where it is not. */
final class ObjectSupport {
  private ObjectSupport() {}

  static Capability capability(ObjectKind kind) {
    return switch (kind) {
      case NAMESPACE -> Capability.SCHEMAS;
      case EXTENSION -> Capability.EXTENSIONS;
      case DOMAIN -> Capability.DOMAINS;
      case COMPOSITE_TYPE -> Capability.COMPOSITE_TYPES;
      case FUNCTION -> Capability.FUNCTIONS;
      case PROCEDURE -> Capability.PROCEDURES;
      case AGGREGATE -> Capability.AGGREGATES;
      case PARTITION -> Capability.PARTITIONS;
      case VIRTUAL_TABLE -> Capability.VIRTUAL_TABLES;
      case VIEW -> Capability.VIEWS;
      case MATERIALIZED_VIEW -> Capability.MATERIALIZED_VIEWS;
      case TRIGGER -> Capability.TRIGGERS;
      case ROW_SECURITY, POLICY -> Capability.ROW_SECURITY;
      case GRANT -> Capability.GRANTS;
      case SEQUENCE -> Capability.SEQUENCES;
      case ENUM_TYPE -> Capability.ENUM_TYPES;
      case TABLE, COLUMN ->
        throw new IllegalArgumentException("every product has tables with " + kind.plural());
      default -> Capability.SERVER_OBJECTS;
    };
  }

  static String remedy(ObjectKind kind) {
    return switch (kind) {
      case NAMESPACE -> "use names with a prefix in the one schema";
      case EXTENSION -> "leave it out, and load what the server needs in its own configuration";
      case DOMAIN -> "use the type itself, with a check constraint on each column";
      case COMPOSITE_TYPE -> "use a column for each part, or json()";
      case FUNCTION, PROCEDURE, AGGREGATE -> "compute it in the application";
      case PARTITION -> "keep the rows in one table, or use a table per part and a view over them";
      case MATERIALIZED_VIEW -> "use op.createView(...), or a table that a job fills";
      case ROW_SECURITY, POLICY -> "give the roles a view that holds the condition";
      case GRANT -> "give access to the whole database by its own means";
      default -> "write it with op.execute(...) where the database has a statement for it";
    };
  }
}
