package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** A column definition while it is read, clause by clause. Not thread-safe. */
public final class ColumnDraft {
  private final String name;
  private final List<SqlConstraint> constraints = new ArrayList<>();
  private SqlColumn.Generation generation = new SqlColumn.Generation.None();
  private @Nullable SqlType type;
  private @Nullable String collation;
  private @Nullable String comment;
  private @Nullable String constraintName;

  ColumnDraft(String name) {
    this.name = name;
  }

  /** The column's name. */
  public String name() {
    return name;
  }

  /** Takes its type. */
  public void type(SqlType given) {
    this.type = given;
  }

  /** Takes its collation. */
  public void collation(String given) {
    this.collation = given;
  }

  /** Takes its comment. */
  public void comment(String given) {
    this.comment = given;
  }

  /** Takes how the server fills it. */
  public void generation(SqlColumn.Generation given) {
    this.generation = given;
  }

  /** Takes the name of the constraint that comes next. */
  public void constraintName(@Nullable String given) {
    this.constraintName = given;
  }

  /** The name of the constraint that stands here, which no further one bears. */
  public @Nullable String takeConstraintName() {
    String taken = constraintName;
    constraintName = null;
    return taken;
  }

  /** Takes a constraint. */
  public void add(SqlConstraint constraint) {
    constraints.add(constraint);
  }

  SqlColumn column() {
    return new SqlColumn(name, type, collation, constraints, generation, comment);
  }
}
