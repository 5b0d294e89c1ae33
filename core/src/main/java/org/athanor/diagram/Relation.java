package org.athanor.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.schema.Column;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * A foreign key between two tables of a picture.
 *
 * @param from the table that refers
 * @param to the table that is referred to
 * @param key the foreign key
 * @param isOptional whether a row may refer to nothing
 * @param isUnique whether at most one row refers to each
 */
record Relation(Table from, Table to, ForeignKey key, boolean isOptional, boolean isUnique) {

  /** The foreign keys whose both ends are in the schema. */
  static List<Relation> of(Schema schema) {
    List<Relation> relations = new ArrayList<>();
    for (Table from : schema.tables()) {
      for (ForeignKey key : from.foreignKeys()) {
        schema.table(key.target()).ifPresent(to -> relations.add(of(from, to, key)));
      }
    }
    return relations;
  }

  private static Relation of(Table from, Table to, ForeignKey key) {
    boolean isOptional = key.columns().stream()
        .anyMatch(name -> from.column(name).filter(Column::nullable).isPresent());
    return new Relation(from, to, key, isOptional, isUnique(from, Set.copyOf(key.columns())));
  }

  private static boolean isUnique(Table table, Set<String> columns) {
    boolean isKey =
        table.primaryKey() != null && columns.containsAll(table.primaryKey().columns());
    return isKey
        || table.uniqueConstraints().stream().anyMatch(u -> columns.containsAll(u.columns()))
        || table.indexes().stream()
            .anyMatch(index -> index.unique()
                && index.where() == null
                && index.parts().stream()
                    .allMatch(part -> !part.isExpression() && columns.contains(part.text())));
  }
}
