package org.athanor.schema;

import java.util.List;
import java.util.Locale;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Privileges of a role on an object. Creating it grants them beside those that the role has;
 * dropping it revokes them.
 *
 * <p>Grants are not among the {@link Schema#objects() objects of a schema}. What is read from a
 * database are all {@link ObjectKind#PRIVILEGES privileges} of a role on an object at once.
 *
 * @param privileges the privileges in the product's own words, such as {@code SELECT}; at least one
 * @param columns the columns that they are for; empty for the whole object
 * @param target what they are on
 * @param grantee the role that has them, or {@link #EVERYBODY}
 * @param grantable whether the role may pass them on
 */
public record Grant(
    List<String> privileges,
    List<String> columns,
    ObjectKey target,
    String grantee,
    boolean grantable)
    implements SchemaObject {
  /** Stands for all roles; never quoted. */
  public static final String EVERYBODY = "PUBLIC";

  public Grant {
    Names.check("role name", grantee);
    columns = List.copyOf(columns);
    privileges = privileges.stream().map(Grant::word).toList();
    if (privileges.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.DDL_001, "A grant to \"" + grantee + "\" names no privilege.")
          .fix("name at least one, such as SELECT")
          .build();
    }
  }

  /** A privilege is a keyword, which is never quoted: so it must be nothing but words. */
  private static String word(String privilege) {
    if (!privilege.matches("[A-Za-z_]+( [A-Za-z_]+)*")) {
      throw AthanorException.of(
              ErrorCode.DDL_004, "\"" + privilege + "\" cannot be the name of a privilege.")
          .fix("write the privilege as its keyword, such as SELECT or ALL PRIVILEGES")
          .build();
    }
    return privilege.toUpperCase(Locale.ROOT);
  }

  /** Whether all roles have them. */
  public boolean isForEverybody() {
    return grantee.equals(EVERYBODY);
  }

  @Override
  public ObjectKey key() {
    return new ObjectKey(ObjectKind.GRANT, QualifiedName.of(grantee), target, List.of());
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
