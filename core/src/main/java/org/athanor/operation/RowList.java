package org.athanor.operation;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.schema.Literal;

/**
 * Rows that are written out in the revision.
 *
 * @param rows the rows
 */
public record RowList(List<List<Literal>> rows) implements RowSource {
  public RowList {
    rows = rows.stream().map(List::copyOf).toList();
  }

  @Override
  public <X extends Exception> void forEach(RowConsumer<X> consumer) throws X {
    for (List<Literal> row : rows) {
      consumer.accept(row);
    }
  }

  @Override
  public String description() {
    return rows.size() == 1 ? "1 row" : rows.size() + " rows";
  }

  /** By all their values. */
  @Override
  public void identify(Consumer<String> digest) {
    rows.forEach(row -> digest.accept(row.toString()));
  }
}
