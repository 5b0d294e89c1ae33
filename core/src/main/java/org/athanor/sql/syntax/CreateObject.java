package org.athanor.sql.syntax;

import java.util.List;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Creates an object that is no table, index or type.
 *
 * @param kind what it is
 * @param name its name
 * @param traits how it is created
 * @param table the table that it belongs to: of a trigger, a policy, a rule, statistics
 * @param columns the columns of a view, where they are listed or its query names them plainly
 * @param text the statement as written
 */
public record CreateObject(
    SqlObjectKind kind,
    QualifiedName name,
    Set<Trait> traits,
    @Nullable QualifiedName table,
    List<String> columns,
    String text)
    implements SqlCommand {
  public CreateObject {
    traits = Set.copyOf(traits);
    columns = List.copyOf(columns);
  }

  /** How an object is created. */
  public enum Trait {
    OR_REPLACE,
    IF_NOT_EXISTS,
    TEMPORARY,
    /** WITH NO DATA. */
    WITHOUT_DATA
  }
}
