package org.athanor.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * A state whose schemas have other names: the server itself gives them, on a scratch database, so
 * that all it knows of follows, as far as the bodies of views.
 *
 * @param state the state in its own names
 * @param mapping the names that it is to have
 */
record MappedState(SchemaState state, SchemaMapping mapping) implements SchemaState {
  @Override
  public ReadSchema read(Workbench bench) throws SQLException {
    ReadSchema read = state.read(bench);
    Connection scratch = scratch(read, bench);
    Dialect dialect = bench.dialect(scratch);
    String own = dialect.inspector().defaultSchema(scratch);
    require(dialect, own, dialect.inspector().schemas(scratch));
    rename(scratch, new Present(dialect, own));
    ReadSchema mapped = bench.inspect(scratch);
    Schema settled = settled(read.schema(), mapped.schema(), own)
        .withRenames(mapping.of(read.schema().renames(), own));
    return new ReadSchema(settled, mapped.unread(), scratch, mapping.mentions(settled));
  }

  private void require(Dialect dialect, @Nullable String own, List<String> present) {
    if (!dialect.capabilities().has(Capability.SCHEMAS)) {
      throw SchemaMapping.wrong("Schemas cannot be mapped on " + dialect.name() + ".")
          .evidence("a database has one schema there")
          .fix("leave out --map-schema, and name the database in the URL")
          .databaseState("Nothing was changed.")
          .build();
    }
    SortedSet<String> known = new TreeSet<>(present);
    if (own != null) {
      known.add(own);
    }
    mapping.requireIn(known, description());
  }

  /**
   * The schema that a database comes with has an owner, privileges and a comment that one of the
   * same name lacks; nobody meant these to change, nor to follow its name.
   */
  private Schema settled(Schema before, Schema after, @Nullable String own) {
    if (own == null) {
      return after;
    }
    String successor = mapping.names().get(own);
    if (successor == null && !mapping.targets().contains(own)) {
      return after;
    }
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : after.objects()) {
      if (object instanceof Namespace namespace && namespace.name().equals(successor)) {
        objects.add(Namespace.of(namespace.name()));
      } else if (!isOf(object.key(), own) && !isOf(object.key(), successor)) {
        objects.add(object);
      }
    }
    before.objects().stream().filter(object -> isOf(object.key(), own)).forEach(objects::add);
    return new Schema(after.tables(), after.sequences(), after.enumTypes(), objects)
        .withDependencies(after.dependencies());
  }

  /** Whether something is a schema, or is said of it. */
  private static boolean isOf(ObjectKey key, @Nullable String schema) {
    ObjectKey owner = key.owner();
    ObjectKey whole = owner == null ? key : owner;
    return whole.kind() == ObjectKind.NAMESPACE && whole.name().name().equals(schema);
  }

  /** A database that may be changed: a live one may not. */
  private Connection scratch(ReadSchema read, Workbench bench) throws SQLException {
    Connection database = read.database();
    if (database != null && !(state instanceof LiveState)) {
      return database;
    }
    ScratchCopy copy =
        database == null ? bench.made(read.schema()) : bench.copy(read.schema(), database);
    return Objects.requireNonNull(copy, "a mapped state needs a server").connection();
  }

  /** What is renamed: a database and the schema that it comes with. */
  private record Present(Dialect dialect, @Nullable String own) {}

  /** First all give up their names: one may have that of another. */
  private void rename(Connection scratch, Present present) throws SQLException {
    List<String> statements = new ArrayList<>();
    Map<String, String> later = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : mapping.names().entrySet()) {
      String between = "athanor_mapped_" + later.size();
      statements.add(alter(present.dialect(), entry.getKey(), between));
      later.put(between, entry.getValue());
    }
    String own = present.own();
    boolean isTaken = own != null && mapping.targets().contains(own);
    boolean isGiven = own != null && mapping.names().containsKey(own);
    if (own != null && isTaken && !isGiven) {
      statements.add(
          new SqlWriter(present.dialect()).sql("DROP SCHEMA ").name(own).toString());
    }
    later.forEach((between, to) -> statements.add(alter(present.dialect(), between, to)));
    if (own != null && isGiven && !isTaken) {
      statements.add(
          new SqlWriter(present.dialect()).sql("CREATE SCHEMA ").name(own).toString());
    }
    try (Statement statement = scratch.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw taken(e);
    }
  }

  private AthanorException taken(SQLException e) {
    return SchemaMapping.wrong("The schemas of " + description() + " cannot be mapped.")
        .evidence(String.valueOf(e.getMessage()))
        .fix("map to names of schemas that are not wanted themselves")
        .databaseState("Nothing was changed.")
        .cause(e)
        .build();
  }

  private static String alter(Dialect dialect, String from, String to) {
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER SCHEMA ").name(from).sql(" RENAME TO ");
    return sql.name(to).toString();
  }

  @Override
  public boolean knowsAllKinds() {
    return state.knowsAllKinds();
  }

  @Override
  public boolean runsProjectCode() {
    return state.runsProjectCode();
  }

  @Override
  public String noun() {
    return state.noun();
  }

  @Override
  public String description() {
    return state.description();
  }
}
