package org.athanor.script;

import java.util.Objects;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CsvFile;
import org.athanor.operation.RowList;
import org.athanor.operation.RowSource;
import org.athanor.operation.RunCode;

/** Writes the calls that work on rows. */
final class JavaRows {
  private final JavaValues values;

  JavaRows(JavaValues values) {
    this.values = values;
  }

  /** Adds the call of a bulk insert to a chain on {@code op}. */
  JavaCode.Chain insert(JavaCode.Chain chain, BulkInsert operation) {
    chain.call("bulkInsert", JavaCode.texts(operation.table().name(), operation.columns()));
    source(chain, operation.rows());
    return operation.identity() == null
        ? chain
        : chain.call("identity", JavaCode.text(operation.identity()));
  }

  private void source(JavaCode.Chain chain, RowSource rows) {
    if (rows instanceof CsvFile file) {
      chain.call("csv", JavaCode.text(file.name()));
    } else if (rows instanceof RowList list) {
      list.rows().forEach(row -> {
        boolean loneNull = row.size() == 1 && row.get(0).value() == null;
        chain.call(
            "row",
            row.stream().map(loneNull ? values::argument : values::literal).toList());
      });
    } else {
      JavaCode unknown =
          new JavaCode.Lambda("()", unknown("the code that makes these rows is not known"));
      chain.call("rows", JavaCode.text(rows.description()), unknown);
    }
  }

  /** Adds the call that runs code to a chain on {@code op}. */
  JavaCode.Chain code(JavaCode.Chain chain, RunCode operation) {
    JavaCode.Lambda code =
        new JavaCode.Lambda("connection", unknown("the code of this step is not known"));
    return chain.call("run", JavaCode.text(operation.description()), code);
  }

  /** Source cannot be had from code; what is written instead fails rather than do nothing. */
  private JavaCode.Chain unknown(String message) {
    return new JavaCode.Chain(values.use(Objects.class))
        .call("requireNonNull", JavaCode.plain("null"), JavaCode.text(message));
  }
}
