package org.athanor.dialect;

import java.util.List;

/**
 * How a throw-away database is made beside another one, and taken away again.
 *
 * @param jdbcUrl where it is, for the user and password of the other one; databases that live in
 *     memory end with the last connection to them
 * @param create what is run on a connection to the other database to make it, outside a transaction
 * @param drop what is run there to take it away
 */
public record ScratchRecipe(String jdbcUrl, List<String> create, List<String> drop) {
  public ScratchRecipe {
    create = List.copyOf(create);
    drop = List.copyOf(drop);
  }
}
