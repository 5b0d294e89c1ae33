package org.athanor.dialects.postgresql;

import java.util.function.Supplier;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.QualifiedName;

/**
 * Puts a view in the place of another, in one anonymous block.
 *
 * <p>CREATE OR REPLACE can append columns to a view and nothing else, so that the way back of such
 * a change fails; then the view is dropped and created, and gets its privileges again: <a
 * href="https://www.postgresql.org/docs/current/sql-createview.html">CREATE VIEW</a>. What depends
 * on the view stops the block, and so do its own triggers, which the drop would take along.
 */
final class ViewReplacement {
  private static final String GRANTS = """
      SELECT string_agg(format('GRANT %s ON %s TO %s', a.privilege_type, NAME,
          CASE a.grantee WHEN 0 THEN 'PUBLIC'
            ELSE quote_ident(pg_get_userbyid(a.grantee)) END
          || CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END), ';') INTO rights
        FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) AS a
        WHERE c.oid = NAME::regclass AND a.grantee <> c.relowner;
      """;

  private final Supplier<SqlWriter> writer;

  ViewReplacement(Supplier<SqlWriter> writer) {
    this.writer = writer;
  }

  /**
   * The block.
   *
   * @param view the name of the view
   * @param replace the CREATE OR REPLACE statement
   * @param create the CREATE statement
   */
  Statement of(QualifiedName view, SqlWriter replace, SqlWriter create) {
    String name = writer.get().name(view).toString();
    String literal = writer.get().literal(name).toString();
    SqlWriter block = writer.get().sql("DECLARE\n  rights text;\nBEGIN\n  ");
    block.user(terminated(replace)).sql("EXCEPTION WHEN invalid_table_definition THEN\n");
    block.sql("  IF EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = ");
    block.sql(literal).sql("::regclass) THEN\n    RAISE;\n  END IF;\n  ");
    block.sql(GRANTS.replace("NAME", literal)).sql("  DROP VIEW ").sql(name).sql(";\n  ");
    block.user(terminated(create));
    block.sql("  IF rights IS NOT NULL THEN\n    EXECUTE rights;\n  END IF;\nEND");
    return DollarQuotes.write(writer.get().sql("DO "), block.toString())
        .statement(LockMode.ACCESS_EXCLUSIVE.on(view));
  }

  private static String terminated(SqlWriter statement) {
    return ScriptStyle.SEMICOLONS.terminated(statement.toString());
  }
}
