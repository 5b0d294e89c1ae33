package org.athanor.dialects.mysql;

import java.util.List;
import org.athanor.dialect.ScratchRecipe;

/**
 * A throw-away database beside the one that a URL names, for all products of this family.
 *
 * <p>It has the character set and collation of its sibling: tables that name none take those of
 * their database, so a schema that is tried elsewhere must find the same there.
 */
public final class SiblingDatabase {
  private SiblingDatabase() {}

  /**
   * How it is made and taken away.
   *
   * @param jdbcUrl the URL of its sibling, such as {@code jdbc:mariadb://host:3306/shop?user=me}
   * @param name a name that no other database has, of letters, digits and underscores
   */
  public static ScratchRecipe recipe(String jdbcUrl, String name) {
    // CREATE DATABASE takes no variables, and a text can be prepared in all versions.
    return new ScratchRecipe(
        urlOf(jdbcUrl, name),
        List.of(
            "SET @athanor_scratch = CONCAT('CREATE DATABASE " + name + " CHARACTER SET ',"
                + " @@character_set_database, ' COLLATE ', @@collation_database)",
            "PREPARE athanor_scratch FROM @athanor_scratch",
            "EXECUTE athanor_scratch",
            "DEALLOCATE PREPARE athanor_scratch"),
        List.of("DROP DATABASE IF EXISTS " + name));
  }

  private static String urlOf(String jdbcUrl, String name) {
    int parameters = jdbcUrl.indexOf('?');
    String address = parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    int path = address.indexOf('/', address.indexOf("//") + 2);
    String server = path < 0 ? address : address.substring(0, path);
    return server + "/" + name + (parameters < 0 ? "" : jdbcUrl.substring(parameters));
  }
}
