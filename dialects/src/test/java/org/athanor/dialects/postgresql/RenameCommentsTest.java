package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.text;

import java.nio.file.Path;
import java.util.List;
import org.athanor.dialect.ServerVersion;
import org.athanor.schema.Column;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.script.RenameComments;
import org.athanor.script.SqlFile;
import org.junit.jupiter.api.Test;

class RenameCommentsTest {
  private static final QualifiedName USERS = QualifiedName.of("users");
  private static final QualifiedName STATUS = QualifiedName.of("status");
  private static final Schema MADE = new Schema(
      List.of(Table.builder(USERS).column(Column.of("id", text())).build()),
      List.of(),
      List.of(EnumType.of(STATUS, List.of("a"))));

  private static List<Rename> read(String sql) {
    return new RenameComments(new PostgresDialectProvider().offline(ServerVersion.UNKNOWN))
        .read(List.of(new SqlFile(Path.of("schema.sql"), sql)), MADE);
  }

  private static Rename column(String from, String to) {
    return Rename.part(Rename.Kind.COLUMN, USERS, from, to);
  }

  @Test
  void a_comment_speaks_of_what_stands_before_it_on_its_line() {
    assertThat(read("""
        CREATE TABLE users ( -- @renamed from=client
          id bigint NOT NULL,
          user_name varchar(100), -- @renamed from=username
          age numeric(3, 0) /* @renamed from="old Age" */
        );
        """))
        .containsExactly(
            Rename.table(USERS, "client"),
            column("username", "user_name"),
            column("old Age", "age"));
  }

  @Test
  void a_comment_on_a_line_of_its_own_speaks_of_what_comes_next() {
    assertThat(read("""
        -- @renamed from=client
        CREATE TABLE IF NOT EXISTS users (
          id bigint,
          -- the name to show
          -- @renamed from=username
          user_name text,
          -- @renamed from=uq_mail
          CONSTRAINT uq_email UNIQUE (email)
        );
        """))
        .containsExactly(
            Rename.table(USERS, "client"),
            column("username", "user_name"),
            Rename.part(Rename.Kind.CONSTRAINT, USERS, "uq_mail", "uq_email"));
  }

  @Test
  void indexes_and_constraints_of_their_own_have_former_names() {
    assertThat(read("""
        CREATE UNIQUE INDEX new_idx /* @renamed from=old_idx */ ON ONLY users (email);
        ALTER TABLE users ADD CONSTRAINT ck_new CHECK (true); -- of the line above
        -- @renamed from=ck_before
        ALTER TABLE users ADD CONSTRAINT ck_later CHECK (true);
        """))
        .containsExactly(
            Rename.part(Rename.Kind.INDEX, USERS, "old_idx", "new_idx"),
            Rename.part(Rename.Kind.CONSTRAINT, USERS, "ck_before", "ck_later"));
  }

  @Test
  void values_of_enum_types_have_former_names() {
    assertThat(read("""
        CREATE TYPE status AS ENUM (
          'active',
          'waiting' /* @renamed from=pending */,
          'it''s' -- @renamed from="Old one"
        );
        """))
        .containsExactly(
            Rename.part(Rename.Kind.ENUM_VALUE, STATUS, "pending", "waiting"),
            Rename.part(Rename.Kind.ENUM_VALUE, STATUS, "Old one", "it's"));
  }

  @Test
  void what_is_no_such_comment_says_nothing() {
    assertThat(read("CREATE TABLE users (id text DEFAULT '@renamed from=x'); -- renamed from=y\n"))
        .isEmpty();
    assertThat(read("CREATE VIEW v AS SELECT 1 /* @renamed from=x */;")).isEmpty();
  }
}
