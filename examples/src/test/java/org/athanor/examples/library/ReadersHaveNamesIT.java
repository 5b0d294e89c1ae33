package org.athanor.examples.library;

import static org.athanor.junit.MigrationAssertions.assertThat;
import static org.athanor.junit.MigrationAssertions.row;

import java.sql.SQLException;
import org.athanor.junit.AthanorTest;
import org.athanor.junit.Migrations;
import org.junit.jupiter.api.Test;

/** The revision that gives nameless readers a name, and lets nobody in without one. */
@AthanorTest(revisions = "src/main/resources/library")
class ReadersHaveNamesIT {
  @Test
  void nameless_readers_get_a_name_and_keep_their_loans(Migrations migrations) throws SQLException {
    migrations.upgradeBefore("8a20");
    migrations.execute("INSERT INTO reader (id, name) VALUES (1, 'Ann'), (2, '')");
    migrations.execute("INSERT INTO loan (reader_id, title) VALUES (2, 'Emma')");

    migrations.upgradeOne();

    assertThat(migrations.rows("SELECT id, name FROM reader ORDER BY id"))
        .containsExactly(row(1, "Ann"), row(2, "(unknown)"));
    assertThat(migrations.rows("SELECT count(*) FROM loan")).hasValue(1);
    migrations.assertViolates(
        "ck_reader_name", () -> migrations.execute("INSERT INTO reader (name) VALUES ('')"));
  }

  @Test
  void the_way_back_takes_the_check_away(Migrations migrations) throws SQLException {
    migrations.upgradeTo("8a20");
    migrations.downgradeOne();
    assertThat(migrations.schema())
        .hasTable("reader")
        .hasNoConstraint("ck_reader_name")
        .column("name")
        .isNotNullable();
    migrations.execute("INSERT INTO reader (name) VALUES ('')");
  }
}
