package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.ChangeTrace;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SchemaChangeText;
import org.athanor.dialect.SessionRules.Remains;
import org.athanor.dialect.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change of the schema has done its work: its object stands, or is gone, as it demands.
 * What can be done twice without harm is not asked about. Immutable and thread-safe.
 */
final class InterruptedChange {
  private final H2Settings settings;
  private final Identifiers identifiers;

  InterruptedChange(H2Settings settings) {
    this.settings = settings;
    this.identifiers = new H2Identifiers(settings);
  }

  /** What is left of a statement that was begun. */
  Remains of(Connection connection, Statement statement) throws SQLException {
    if (!(statement instanceof Statement.Sql sql)) {
      return Remains.NONE;
    }
    Optional<ChangeTrace> trace =
        new SchemaChangeText(sql.sql(), identifiers, settings.lexicalRules()).trace();
    return trace.isEmpty()
        ? Remains.NONE
        : new Remains(exists(connection, trace.get()) == trace.get().makes(), List.of());
  }

  private boolean exists(Connection connection, ChangeTrace trace) throws SQLException {
    Place place = Place.of(trace.kind());
    boolean isMember = trace.member() != null && !place.isColumn();
    try (PreparedStatement statement = connection.prepareStatement(place.query)) {
      statement.setString(1, stored(trace.schema()));
      statement.setString(2, stored(isMember ? trace.member() : trace.owner()));
      if (place.isColumn()) {
        statement.setString(3, stored(trace.member()));
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private @Nullable String stored(@Nullable String name) {
    return name == null ? null : identifiers.stored(name);
  }

  /** Where the catalog has what can be looked for; indexes and constraints are of the schema. */
  private enum Place {
    TABLE("TABLES", "TABLE"),
    SEQUENCE("SEQUENCES", "SEQUENCE"),
    DOMAIN("DOMAINS", "DOMAIN"),
    ROUTINE("ROUTINES", "ROUTINE"),
    TRIGGER("TRIGGERS", "TRIGGER"),
    COLUMN("COLUMNS", "TABLE"),
    INDEX("INDEXES", "INDEX"),
    CONSTRAINT("TABLE_CONSTRAINTS", "CONSTRAINT");

    private final String query;

    Place(String view, String prefix) {
      this.query = "SELECT 1 FROM INFORMATION_SCHEMA." + view + " WHERE " + prefix
          + "_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND " + prefix + "_NAME = ?"
          + (view.equals("COLUMNS") ? " AND COLUMN_NAME = ?" : "");
    }

    boolean isColumn() {
      return this == COLUMN;
    }

    static Place of(ChangeTrace.Kind kind) {
      return switch (kind) {
        case TABLE, VIEW, EVENT -> TABLE;
        case SEQUENCE -> SEQUENCE;
        case DOMAIN -> DOMAIN;
        case ROUTINE -> ROUTINE;
        case TRIGGER -> TRIGGER;
        case COLUMN -> COLUMN;
        case INDEX -> INDEX;
        case CONSTRAINT -> CONSTRAINT;
      };
    }
  }
}
