package org.athanor.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * <p>Immutable; {@link #toBuilder()} starts from an existing one.
 *
 * @param name its name
 * @param columns its columns in order
 * @param primaryKey its primary key, or null
 * @param uniqueConstraints its unique constraints
 * @param foreignKeys its foreign keys
 * @param checks its check constraints
 * @param exclusions its exclusion constraints
 * @param indexes its indexes, without those that belong to a constraint
 * @param comment its comment, or null
 * @param options clauses that follow the closing parenthesis of CREATE TABLE, in the database's own
 *     SQL, such as {@code WITHOUT ROWID}
 * @param prefixes words between CREATE and TABLE, such as {@code TEMPORARY} or {@code UNLOGGED}
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    @Nullable PrimaryKey primaryKey,
    List<UniqueConstraint> uniqueConstraints,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    List<Exclusion> exclusions,
    List<Index> indexes,
    @Nullable String comment,
    List<String> options,
    List<String> prefixes) {
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]+( [A-Za-z]+)*");

  public Table {
    columns = List.copyOf(columns);
    uniqueConstraints = List.copyOf(uniqueConstraints);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    indexes = List.copyOf(indexes);
    options = List.copyOf(options);
    prefixes = List.copyOf(prefixes);
    prefixes.forEach(prefix -> checkWords(name, prefix));
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.name())) {
        throw AthanorException.of(
                ErrorCode.DDL_001,
                "The table \"" + name + "\" has two columns named \"" + column.name() + "\".")
            .fix("remove or rename one of them")
            .build();
      }
    }
  }

  private static void checkWords(QualifiedName name, String prefix) {
    if (!WORDS.matcher(prefix).matches()) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "The prefix \"" + prefix + "\" of table \"" + name + "\" is more than words.")
          .fix("give words such as TEMPORARY or UNLOGGED")
          .build();
    }
  }

  /** Starts a table. */
  public static Builder builder(QualifiedName name) {
    return new Builder(name);
  }

  /** Starts a copy of this table that can be changed. */
  public Builder toBuilder() {
    Builder copy = new Builder(name);
    copy.columns.addAll(columns);
    copy.primaryKey = primaryKey;
    copy.uniqueConstraints.addAll(uniqueConstraints);
    copy.foreignKeys.addAll(foreignKeys);
    copy.checks.addAll(checks);
    copy.exclusions.addAll(exclusions);
    copy.indexes.addAll(indexes);
    copy.comment = comment;
    copy.options.addAll(options);
    copy.prefixes.addAll(prefixes);
    return copy;
  }

  /** The column with exactly this name. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /** The index with exactly this name. */
  public Optional<Index> index(String indexName) {
    return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
  }

  /** All constraints: the primary key first, then unique, exclusion, check and foreign keys. */
  public List<Constraint> constraints() {
    List<Constraint> all = new ArrayList<>();
    if (primaryKey != null) {
      all.add(primaryKey);
    }
    all.addAll(uniqueConstraints);
    all.addAll(exclusions);
    all.addAll(checks);
    all.addAll(foreignKeys);
    return List.copyOf(all);
  }

  /** The constraint with exactly this name. */
  public Optional<Constraint> constraint(String constraintName) {
    return constraints().stream().filter(c -> constraintName.equals(c.name())).findFirst();
  }

  /** The names of the columns in order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Gathers the parts of a table; not thread-safe. The lists may be edited in place. */
  public static final class Builder {
    private QualifiedName name;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable String comment;
    private final List<String> options = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();

    private Builder(QualifiedName name) {
      this.name = name;
    }

    /** Gives the table another name. */
    public Builder name(QualifiedName newName) {
      this.name = newName;
      return this;
    }

    /** Adds a column at the end. */
    public Builder column(Column column) {
      columns.add(column);
      return this;
    }

    /** Sets or removes the primary key. */
    public Builder primaryKey(@Nullable PrimaryKey key) {
      this.primaryKey = key;
      return this;
    }

    /** Adds a constraint of any kind; a primary key replaces the present one. */
    public Builder constraint(Constraint constraint) {
      switch (constraint.kind()) {
        case PRIMARY_KEY -> primaryKey = (PrimaryKey) constraint;
        case UNIQUE -> uniqueConstraints.add((UniqueConstraint) constraint);
        case FOREIGN_KEY -> foreignKeys.add((ForeignKey) constraint);
        case CHECK -> checks.add((Check) constraint);
        case EXCLUSION -> exclusions.add((Exclusion) constraint);
      }
      return this;
    }

    /** Removes all constraints. */
    public Builder withoutConstraints() {
      primaryKey = null;
      List.of(uniqueConstraints, foreignKeys, checks, exclusions).forEach(List::clear);
      return this;
    }

    /** Adds an index. */
    public Builder index(Index index) {
      indexes.add(index);
      return this;
    }

    /** Sets or removes the comment. */
    public Builder comment(@Nullable String newComment) {
      this.comment = newComment;
      return this;
    }

    /** Adds a clause after the closing parenthesis of CREATE TABLE. */
    public Builder option(String clause) {
      options.add(clause);
      return this;
    }

    /** Adds a word between CREATE and TABLE. */
    public Builder prefix(String words) {
      prefixes.add(words);
      return this;
    }

    /** The columns so far, to be edited in place. */
    public List<Column> columns() {
      return columns;
    }

    /** The unique constraints so far, to be edited in place. */
    public List<UniqueConstraint> uniqueConstraints() {
      return uniqueConstraints;
    }

    /** The foreign keys so far, to be edited in place. */
    public List<ForeignKey> foreignKeys() {
      return foreignKeys;
    }

    /** The checks so far, to be edited in place. */
    public List<Check> checks() {
      return checks;
    }

    /** The exclusion constraints so far, to be edited in place. */
    public List<Exclusion> exclusions() {
      return exclusions;
    }

    /** The indexes so far, to be edited in place. */
    public List<Index> indexes() {
      return indexes;
    }

    /** The primary key so far, or null. */
    public @Nullable PrimaryKey primaryKey() {
      return primaryKey;
    }

    /** The finished table. */
    public Table build() {
      return new Table(
          name,
          columns,
          primaryKey,
          uniqueConstraints,
          foreignKeys,
          checks,
          exclusions,
          indexes,
          comment,
          options,
          prefixes);
    }
  }
}
