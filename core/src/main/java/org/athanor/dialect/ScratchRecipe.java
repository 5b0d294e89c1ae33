package org.athanor.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a throw-away database is made beside another one, and taken away again.
 *
 * @param jdbcUrl where it is, for the user and password of the other one; databases that live in
 *     memory end with the last connection to them
 * @param create what is run on a connection to the other database to make it, outside a transaction
 * @param emptying what is run in it before it is taken away, so that nothing holds it
 * @param drop what is run there to take it away
 * @param unused a query for the names of all databases that nobody is connected to, so that those
 *     of runs that were killed can be taken away; null where they end by themselves
 */
public record ScratchRecipe(
    String jdbcUrl,
    List<String> create,
    List<String> emptying,
    List<String> drop,
    @Nullable String unused) {
  public ScratchRecipe {
    create = List.copyOf(create);
    emptying = List.copyOf(emptying);
    drop = List.copyOf(drop);
  }

  /** How to make and take away a database that nothing holds, and that no killed run leaves. */
  public ScratchRecipe(String jdbcUrl, List<String> create, List<String> drop) {
    this(jdbcUrl, create, List.of(), drop, null);
  }
}
