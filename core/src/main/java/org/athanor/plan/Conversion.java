package org.athanor.plan;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/** The casts that must be written out when the type of a column changes. */
final class Conversion {
  private final Dialect dialect;

  Conversion(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The change with the cast that it needs, if it needs one. */
  AlterColumn with(AlterColumn change) {
    Column existing = change.existing();
    DataType wanted = change.edits().type().newValue().orElse(null);
    if (existing == null || wanted == null || change.using() != null) {
      return change;
    }
    String using = using(existing, wanted);
    return new AlterColumn(change.table(), change.column(), change.edits(), using, existing);
  }

  private @Nullable String using(Column existing, DataType wanted) {
    if (!dialect.types().needsConversion(existing.type(), wanted)) {
      return null;
    }
    SqlWriter sql = new SqlWriter(dialect).sql("CAST(");
    if (isNamed(existing.type())) {
      sql.sql("CAST(")
          .name(existing.name())
          .sql(" AS ")
          .type(asText(existing.type()))
          .sql(")");
    } else {
      sql.name(existing.name());
    }
    return sql.sql(" AS ").type(wanted).sql(")").toString();
  }

  /** Whether it is a type that has to be made, or arrays of one. */
  static boolean isNamed(DataType type) {
    return type instanceof DataType.Array array
        ? isNamed(array.element())
        : type instanceof DataType.Named;
  }

  /** Text in as many arrays as the type has: what every value can be cast to and from. */
  static DataType asText(DataType type) {
    return type instanceof DataType.Array array
        ? new DataType.Array(asText(array.element()))
        : new DataType.Text();
  }
}
