package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.schema.Dependencies;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the catalog, in a number of queries that does not grow with the number of objects. */
public interface Inspector {
  /**
   * Reads the structure of a database.
   *
   * @param connection an open connection; its transaction state and settings are left as they were
   * @param scope what to read
   * @throws SQLException when the server refuses
   */
  Schema inspect(Connection connection, Scope scope) throws SQLException;

  /**
   * Reads what the objects of a schema need of each other; nothing where the catalog does not know.
   *
   * @throws SQLException when the server refuses
   */
  default Dependencies dependencies(Connection connection, Scope scope) throws SQLException {
    return Dependencies.NONE;
  }

  /**
   * What the database has that {@link #inspect} does not read whatever the scope is, one phrase for
   * each kind, such as {@code 2 subscriptions}.
   *
   * @throws SQLException when the server refuses
   */
  default List<String> unread(Connection connection, Scope scope) throws SQLException {
    return List.of();
  }

  /**
   * How its author worded an object, from the word of its kind on, such as {@code TRIGGER touch
   * BEFORE UPDATE ON ...}; empty where the server keeps no such words beside its own form.
   *
   * @throws SQLException when the server refuses
   */
  default Optional<String> wording(Connection connection, ObjectKey key) throws SQLException {
    return Optional.empty();
  }

  /**
   * Reads what {@link #inspect} does over a connection that is read again and again, such as that
   * of a scratch database: the product may leave there what makes the next time faster, until the
   * connection is closed.
   *
   * @throws SQLException when the server refuses
   */
  default Schema inspectAgain(Connection connection, Scope scope) throws SQLException {
    return inspect(connection, scope);
  }

  /** Reads one table with what hangs on it. */
  Optional<TableSnapshot> table(Connection connection, QualifiedName name) throws SQLException;

  /** The schema in which unqualified names are made, or null where there is none. */
  @Nullable String defaultSchema(Connection connection) throws SQLException;

  /**
   * The names of the schemas that are not the product's own; empty where a database has only one.
   *
   * @throws SQLException when the server refuses
   */
  default List<String> schemas(Connection connection) throws SQLException {
    return List.of();
  }

  /**
   * What to read.
   *
   * @param schemas further schemas besides the default one
   * @param excludedTables tables that are not Athanor's business, such as its own
   * @param objects which kinds of objects are read besides tables, sequences and enum types; those
   *     that nobody asks for cost nothing
   * @param inherited whether a table lists what it has from its parents
   */
  record Scope(
      List<String> schemas,
      Set<QualifiedName> excludedTables,
      Set<ObjectKind> objects,
      Inherited inherited) {
    /** What becomes of columns and checks that a table has from its parents. */
    public enum Inherited {
      /** They are listed as its own. */
      LISTED,
      /** They are left out; the table names its parents instead. */
      LEFT_OUT
    }

    /** The tables, sequences and enum types of the default schema. */
    public static final Scope DEFAULT = new Scope(List.of(), Set.of());

    public Scope {
      schemas = List.copyOf(schemas);
      excludedTables = Set.copyOf(excludedTables);
      objects = Set.copyOf(objects);
    }

    /** Tables, sequences and enum types alone. */
    public Scope(List<String> schemas, Set<QualifiedName> excludedTables) {
      this(schemas, excludedTables, Set.of());
    }

    /** Tables that list what they have from parents. */
    public Scope(List<String> schemas, Set<QualifiedName> excludedTables, Set<ObjectKind> objects) {
      this(schemas, excludedTables, objects, Inherited.LISTED);
    }

    /** The same with tables that name their parents, for changes that have to go to these. */
    public Scope withParents() {
      return new Scope(schemas, excludedTables, objects, Inherited.LEFT_OUT);
    }

    /** Whether tables name their parents; where all is read, they do. */
    public boolean namesParents() {
      return inherited == Inherited.LEFT_OUT || includes(ObjectKind.SETTING);
    }

    /** The same with objects of all kinds that have a record: views, routines, triggers... */
    public Scope withObjects() {
      Set<ObjectKind> kinds = EnumSet.allOf(ObjectKind.class);
      kinds.removeIf(ObjectKind::isKnownByStatements);
      kinds.addAll(objects);
      return new Scope(schemas, excludedTables, kinds, inherited);
    }

    /** The same with objects of the rarer kinds, which are known by statements alone. */
    public Scope withServerObjects() {
      Set<ObjectKind> kinds = EnumSet.allOf(ObjectKind.class);
      kinds.removeIf(kind -> !kind.isKnownByStatements());
      kinds.addAll(objects);
      return new Scope(schemas, excludedTables, kinds, inherited);
    }

    /** Whether objects of a kind are read. */
    public boolean includes(ObjectKind kind) {
      return objects.contains(kind);
    }
  }
}
