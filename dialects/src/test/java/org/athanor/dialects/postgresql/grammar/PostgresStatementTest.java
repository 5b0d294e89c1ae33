package org.athanor.dialects.postgresql.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.junit.jupiter.api.Test;

class PostgresStatementTest {
  @Test
  void the_lists_of_search_and_cycle_do_not_end_a_recursive_subquery() {
    SqlCommand query = PostgresParsing.parse(
        "WITH RECURSIVE r (f, t) AS (SELECT f, t FROM g UNION ALL SELECT g.f, g.t FROM g, r)"
            + " SEARCH DEPTH FIRST BY f, t SET seq"
            + " CYCLE f, t SET looped TO 'y' DEFAULT 'n' USING path,"
            + " s AS (SELECT 1) SELECT * FROM r, s");
    SqlCommand change = PostgresParsing.parse(
        "WITH RECURSIVE r (f, t) AS (SELECT 1, 2) CYCLE f, t SET looped USING path"
            + " DELETE FROM g USING r WHERE g.f = r.f");

    assertThat(query).isInstanceOf(SqlCommand.Query.class);
    assertThat(change)
        .isInstanceOfSatisfying(
            DataChange.class,
            delete -> assertThat(delete.table()).isEqualTo(QualifiedName.of("g")));
  }

  @Test
  void reserved_words_stand_for_roles() {
    SqlCommand schema = PostgresParsing.parse("CREATE SCHEMA AUTHORIZATION current_role");

    assertThat(schema)
        .isInstanceOfSatisfying(
            CreateObject.class,
            create -> assertThat(create.name()).isEqualTo(QualifiedName.of("current_role")));
    assertThat(PostgresParsing.parse("ALTER ROLE ALL SET search_path = s"))
        .isEqualTo(new SqlCommand.Other("ALTER ROLE", QualifiedName.of("all")));
    assertThat(PostgresParsing.parse("ALTER USER SESSION_USER RESET ALL"))
        .isEqualTo(new SqlCommand.Other("ALTER USER", QualifiedName.of("session_user")));
    assertThat(PostgresParsing.parse("ALTER ROLE select SET search_path = s"))
        .isInstanceOf(SqlCommand.Opaque.class);
  }

  @Test
  void a_role_is_set_in_both_ways() {
    SessionSetting set = new SessionSetting(SessionSetting.Scope.SESSION, "role", "reader");

    assertThat(PostgresParsing.parse("SET ROLE reader")).isEqualTo(set);
    assertThat(PostgresParsing.parse("SET ROLE TO reader")).isEqualTo(set);
    assertThat(PostgresParsing.parse("SET role = 'reader'")).isEqualTo(set);
  }

  @Test
  void the_new_owner_of_a_large_object_is_a_matter_of_privileges() {
    assertThat(PostgresParsing.parse("ALTER LARGE OBJECT 42 OWNER TO reader"))
        .isInstanceOf(SqlCommand.Privileges.class);
    assertThat(PostgresParsing.parse("ALTER LARGE OBJECT 42 RENAME TO x"))
        .isInstanceOf(SqlCommand.Opaque.class);
  }
}
