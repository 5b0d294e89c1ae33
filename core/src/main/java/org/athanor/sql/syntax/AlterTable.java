package org.athanor.sql.syntax;

import java.util.List;
import java.util.Map;
import org.athanor.schema.QualifiedName;

/**
 * {@code ALTER TABLE}, and ALTER INDEX, VIEW, MATERIALIZED VIEW and SEQUENCE as far as they have
 * the same actions.
 *
 * @param kind what is altered
 * @param table its name
 * @param ifExists whether IF EXISTS is given
 * @param only whether ONLY is given
 * @param actions the actions in order
 * @param requests what MySQL and MariaDB are asked for: {@code algorithm}, {@code lock},
 *     {@code wait}, with the value in upper case
 */
public record AlterTable(
    SqlObjectKind kind,
    QualifiedName table,
    boolean ifExists,
    boolean only,
    List<AlterAction> actions,
    Map<String, String> requests)
    implements SqlCommand {
  public AlterTable {
    actions = List.copyOf(actions);
    requests = Map.copyOf(requests);
  }
}
