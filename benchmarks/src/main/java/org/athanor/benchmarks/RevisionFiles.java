package org.athanor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The same migrations for each tool: one CREATE TABLE a file. */
final class RevisionFiles {
  private RevisionFiles() {}

  /** Athanor: a chain of SQL revisions. */
  static Path athanor(Path parent, int count) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("revisions"));
    Files.writeString(parent.resolve("athanor.toml"), "[revisions]\nlocations = [\"revisions\"]\n");
    for (int i = 1; i <= count; i++) {
      String revises = i == 1 ? "" : "-- revises: " + id(i - 1) + "\n";
      Files.writeString(
          folder.resolve(id(i) + "_table.sql"),
          "-- revision: " + id(i) + "\n" + revises + "-- message: table " + i
              + "\n\n-- upgrade\n" + createTable(i) + "\n-- downgrade\nDROP TABLE " + table(i)
              + ";\n");
    }
    return folder;
  }

  /** Athanor: a chain of Java revisions. */
  static void java(Path parent, int count) throws IOException {
    javaRevisions(parent, count, """
              op.createTable("%3$s", t -> {
                t.column("id", bigint()).notNull();
                t.column("name", varchar(100));
                t.primaryKey("pk_%3$s", "id");
              });
        """, """
              op.dropTable("%3$s");
        """);
  }

  /** Athanor: one Java revision that rebuilds the table of {@link RebuildByHand}. */
  static void rebuild(Path parent) throws IOException {
    oneJavaRevision(
        parent, "op.batchAlterTable(\"item\", t -> t.alterColumn(\"total\").notNull());");
  }

  /** Athanor: the changes of {@link #linted} as Java revisions. */
  static void lintedJava(Path parent, int count) throws IOException {
    javaRevisions(parent, count, """
              op.createTable("%3$s", t -> {
                t.column("id", bigint()).notNull();
                t.column("name", varchar(100)).notNull();
                t.column("note", text());
                t.primaryKey("pk_%3$s", "id");
              });
              op.createIndex("%3$s_name").on("%3$s", "name");
              op.addColumn("%3$s", "day", date());
              op.createCheckConstraint("%3$s_ck").on("%3$s", "id > 0");
              op.addColumn("%4$s", "next%1$s", bigint());
        """, """
              op.dropColumn("%4$s", "next%1$s");
              op.dropTable("%3$s");
        """);
  }

  /**
   * Statements have the id in the place of {@code %1$s}, the table of the revision in that of
   * {@code %3$s}, and the one before it in that of {@code %4$s}.
   */
  private static void javaRevisions(Path parent, int count, String upgrade, String downgrade)
      throws IOException {
    Path folder = Files.createDirectories(parent.resolve("revisions"));
    Files.writeString(parent.resolve("athanor.toml"), "[revisions]\nlocations = [\"revisions\"]\n");
    String text = """
        import static org.athanor.schema.Types.*;

        import org.athanor.migration.Migration;
        import org.athanor.migration.Operations;
        import org.athanor.migration.Revision;

        @Revision(id = "%1$s"%2$s)
        public final class R%1$s_Changes implements Migration {
          @Override
          public void upgrade(Operations op) {
        """ + upgrade + """
          }

          @Override
          public void downgrade(Operations op) {
        """ + downgrade + """
          }
        }
        """;
    for (int i = 1; i <= count; i++) {
      String revises = i == 1 ? "" : ", revises = \"" + id(i - 1) + "\"";
      Files.writeString(
          folder.resolve("R" + id(i) + "_Changes.java"),
          text.formatted(id(i), revises, table(i), table(Math.max(1, i - 1))));
    }
  }

  /** Athanor: one Java revision that inserts rows into the table of {@link BulkScenario}. */
  static void bulk(Path parent, String rows) throws IOException {
    oneJavaRevision(
        parent, "op.bulkInsert(\"item\", \"id\", \"code\", \"name\", \"total\")" + rows + ";");
  }

  private static void oneJavaRevision(Path parent, String upgrade) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("revisions"));
    Files.writeString(parent.resolve("athanor.toml"), "[revisions]\nlocations = [\"revisions\"]\n");
    Files.writeString(folder.resolve("R1a_Only.java"), """
        import org.athanor.migration.Migration;
        import org.athanor.migration.Operations;
        import org.athanor.migration.Revision;

        @Revision(id = "1a")
        public final class R1a_Only implements Migration {
          @Override
          public void upgrade(Operations op) {
            %s
          }

          @Override
          public void downgrade(Operations op) {
            op.irreversible("only measured upwards");
          }
        }
        """.formatted(upgrade));
  }

  /** Flyway, and plain JDBC: versioned files. */
  static Path flyway(Path parent, int count) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("versioned"));
    for (int i = 1; i <= count; i++) {
      Files.writeString(folder.resolve("V" + id(i) + "__table.sql"), createTable(i));
    }
    return folder;
  }

  /** Liquibase: formatted SQL, included by a root changelog. */
  static Path liquibase(Path parent, int count) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("changelog"));
    Path files = Files.createDirectories(folder.resolve("sql"));
    for (int i = 1; i <= count; i++) {
      Files.writeString(
          files.resolve(id(i) + ".sql"),
          "--liquibase formatted sql\n--changeset bench:" + id(i) + "\n" + createTable(i)
              + "--rollback DROP TABLE " + table(i) + ";\n");
    }
    Files.writeString(folder.resolve("root.xml"), """
        <?xml version="1.0" encoding="UTF-8"?>
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
          <includeAll path="sql" relativeToChangelogFile="true"/>
        </databaseChangeLog>
        """);
    return folder;
  }

  /** Athanor: two tables with keys of all kinds, then a column and an index more. */
  static void volume(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("revisions"));
    Files.writeString(parent.resolve("athanor.toml"), "[revisions]\nlocations = [\"revisions\"]\n");
    Files.writeString(folder.resolve("a1_base.sql"), """
        -- revision: a1
        -- message: base

        -- upgrade
        CREATE TABLE customer (id bigint PRIMARY KEY, email varchar(200) NOT NULL, name text,
          CONSTRAINT uq_email UNIQUE (email));
        CREATE TABLE invoice (id bigint PRIMARY KEY, customer_id bigint NOT NULL
          CONSTRAINT fk_customer REFERENCES customer (id), total numeric(12, 2) NOT NULL,
          paid boolean, note text);
        CREATE INDEX ix_invoice_customer ON invoice (customer_id);
        -- downgrade
        DROP TABLE invoice;
        DROP TABLE customer;
        """);
    Files.writeString(folder.resolve("a2_day.sql"), """
        -- revision: a2
        -- revises: a1
        -- message: add day

        -- upgrade
        ALTER TABLE invoice ADD COLUMN day date;
        -- downgrade
        ALTER TABLE invoice DROP COLUMN day;
        """);
    Files.writeString(folder.resolve("a3_paid.sql"), """
        -- revision: a3
        -- revises: a2
        -- message: index paid

        -- upgrade
        CREATE INDEX ix_invoice_paid ON invoice (paid);
        -- downgrade
        DROP INDEX ix_invoice_paid;
        """);
  }

  /** Athanor: a chain of SQL revisions with five changes each, and a file of another tool. */
  static void linted(Path parent, int count) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("revisions"));
    Files.writeString(parent.resolve("athanor.toml"), "[revisions]\nlocations = [\"revisions\"]\n");
    Files.writeString(
        parent.resolve("one.sql"), "ALTER TABLE customer ADD COLUMN day date;\n".repeat(20));
    for (int i = 1; i <= count; i++) {
      String revises = i == 1 ? "" : "-- revises: " + id(i - 1) + "\n";
      Files.writeString(folder.resolve(id(i) + "_changes.sql"), """
          -- revision: %1$s
          %3$s-- message: changes of %2$s

          -- upgrade
          %4$s
          -- downgrade
          %5$s""".formatted(
              id(i), table(i), revises, fiveChanges(i), back(i)));
    }
  }

  /** psql: the same changes, a file for each direction, and a script that runs all three times. */
  static void psql(Path parent, int count) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("psql"));
    for (int i = 1; i <= count; i++) {
      Files.writeString(folder.resolve(id(i) + ".up.sql"), fiveChanges(i));
      Files.writeString(folder.resolve(id(i) + ".down.sql"), back(i));
    }
    Files.writeString(parent.resolve("trips.sh"), """
        set -e
        run() { "$1" -qX1 -v ON_ERROR_STOP=1 -U "$2" -d "$3" -f "$4"; }
        for round in 1 2 3; do
          for file in psql/*.up.sql; do run "$@" "$file"; done
          for file in $(ls -r psql/*.down.sql); do run "$@" "$file"; done
        done
        """);
  }

  private static String fiveChanges(int number) {
    return """
        CREATE TABLE %2$s (id bigint PRIMARY KEY, name varchar(100) NOT NULL, note text);
        CREATE INDEX %2$s_name ON %2$s (name);
        ALTER TABLE %2$s ADD COLUMN day date;
        ALTER TABLE %2$s ADD CONSTRAINT %2$s_ck CHECK (id > 0);
        ALTER TABLE %3$s ADD COLUMN next%1$s bigint;
        """.formatted(id(number), table(number), table(Math.max(1, number - 1)));
  }

  private static String back(int number) {
    return """
        ALTER TABLE %2$s DROP COLUMN next%1$s;
        DROP TABLE %3$s;
        """.formatted(id(number), table(Math.max(1, number - 1)), table(number));
  }

  private static String createTable(int number) {
    return "CREATE TABLE " + table(number)
        + " (id bigint PRIMARY KEY, name varchar(100), day date);\n";
  }

  private static String table(int number) {
    return "t" + id(number);
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "%06d", number);
  }
}
