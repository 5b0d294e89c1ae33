package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogType;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;

/** A column that ADD COLUMN adds to a table that existed before the unit. */
record AddedColumn(Alteration<AlterAction.AddColumn> add) {
  private static final SqlColumn.Generation NONE = new SqlColumn.Generation.None();

  /** All of them, in order. */
  static List<AddedColumn> in(LintUnit unit) {
    return Alteration.ofOldTables(unit, AlterAction.AddColumn.class).stream()
        .map(AddedColumn::new)
        .toList();
  }

  /** Its definition. */
  SqlColumn column() {
    return add.action().column();
  }

  /** Its name. */
  String name() {
    return column().name();
  }

  /** Its table. */
  QualifiedName table() {
    return add.table();
  }

  /** Its name and table in a message. */
  String quoted() {
    return "column " + Recipe.quoted(name()) + " of table " + add.quotedTable();
  }

  /** Its name and type, with nothing else. */
  StatementFacts bare() {
    return with(NONE, List.of());
  }

  /** Its name and type, filled so. */
  StatementFacts filled() {
    return with(column().generation(), List.of());
  }

  /** Its name and type with this constraint. */
  StatementFacts with(SqlConstraint constraint) {
    return with(column().generation(), List.of(constraint));
  }

  private StatementFacts with(SqlColumn.Generation generation, List<SqlConstraint> constraints) {
    SqlColumn part =
        new SqlColumn(name(), column().type(), column().collation(), constraints, generation, null);
    return add.factsOf(new AlterAction.AddColumn(part, add.action().ifNotExists(), null));
  }

  /** Whether its type is a domain with constraints, as far as is known. */
  boolean isOfConstrainedDomain() {
    return domain().isPresent();
  }

  /** The domain with constraints that is its type. */
  Optional<CatalogType.Domain> domain() {
    SqlType type = column().type();
    if (type == null) {
      return Optional.empty();
    }
    return add.statement()
        .before()
        .type(new QualifiedName(type.schema(), type.name()))
        .filter(CatalogType.Domain.class::isInstance)
        .map(CatalogType.Domain.class::cast)
        .filter(domain -> !domain.constraints().isEmpty());
  }

  /** The type as a part of a recipe. */
  Object type() {
    SqlType type = column().type();
    return type == null ? new Recipe.Verbatim("") : type;
  }

  /** A recipe that begins with the column alone. */
  Recipe alone() {
    return add.recipe().sql("ALTER TABLE ? ADD COLUMN ? ?", table(), name(), type());
  }
}
