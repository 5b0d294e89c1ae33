package org.athanor.dialects.postgresql.effects;

import java.util.Optional;
import java.util.Set;
import org.athanor.catalog.CatalogType;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlColumn.Generation;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlType;

/** What {@code ADD COLUMN} does besides its lock on the table. */
record AddColumnFacts(Assessment assessment, QualifiedName table) {
  private static final Set<String> SERIAL =
      Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

  void assess(SqlColumn column) {
    Optional<String> rewrite = rewriteReason(column);
    rewrite.ifPresent(reason -> assessment.rewrite(table, reason));
    for (SqlConstraint constraint : column.constraints()) {
      assess(constraint, column);
    }
  }

  private Optional<String> rewriteReason(SqlColumn column) {
    SqlType type = column.type();
    if (type != null && SERIAL.contains(type.name())) {
      return Optional.of("each row gets a number of its own");
    }
    Generation generation = column.generation();
    if (generation instanceof Generation.Identity) {
      return Optional.of("each row gets a number of its own");
    }
    if (generation instanceof Generation.Computed computed) {
      return computed.stored()
          ? Optional.of("the generated value is stored in each row")
          : Optional.empty();
    }
    if (type != null && isConstrainedDomain(type)) {
      return Optional.of("the domain " + type.name() + " has constraints");
    }
    return column.defaultExpression().flatMap(this::rewriteReason);
  }

  private Optional<String> rewriteReason(SqlExpression defaultExpression) {
    boolean isNull = defaultExpression.tokens().stream()
        .findFirst()
        .filter(token -> token.isWord("null"))
        .isPresent();
    if (isNull) {
      return Optional.empty();
    }
    return assessment.server().storesDefaultsInCatalog()
        ? Volatility.reason("the default", defaultExpression)
        : Optional.of("before version 11 a default is written into each row");
  }

  private boolean isConstrainedDomain(SqlType type) {
    return type.arrayDimensions() == 0
        && assessment
            .catalog()
            .type(QualifiedName.of(type.schema(), type.name()))
            .filter(known -> known instanceof CatalogType.Domain domain
                && !domain.constraints().isEmpty())
            .isPresent();
  }

  private void assess(SqlConstraint constraint, SqlColumn column) {
    if (constraint instanceof SqlConstraint.Check check && !check.notValid()) {
      assessment.scan(table, "the check on the new column is verified");
    } else if (constraint instanceof SqlConstraint.PrimaryKey) {
      assessment.buildIndex(table, "the index of the new primary key is built");
    } else if (constraint instanceof SqlConstraint.Unique) {
      assessment.buildIndex(table, "the index of the new unique constraint is built");
    } else if (constraint instanceof SqlConstraint.ForeignKey key) {
      addForeignKey(key, column);
    }
  }

  /** A column of NULLs refers to nothing, so only one with values is verified. */
  private void addForeignKey(SqlConstraint.ForeignKey key, SqlColumn column) {
    assessment.lockTree(key.target(), TableLocks.SHARE_ROW_EXCLUSIVE);
    boolean hasValues = !(column.generation() instanceof Generation.None);
    if (hasValues && !key.notValid()) {
      String reason = "the values of the new column are looked up";
      assessment.scan(table, reason);
      assessment.scan(key.target(), reason);
    }
  }
}
