package org.athanor.examples.library;

import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.date;
import static org.athanor.schema.Types.varchar;

import org.athanor.migration.Operations;
import org.athanor.migration.WantedSchema;

/**
 * The schema that the library wants, with the calls of revisions. In {@code athanor.toml}:
 *
 * <pre>
 * [model]
 * source = "java"
 * classes = ["org.athanor.examples.library.LibrarySchema"]
 * classpath = ["target/classes"]
 * </pre>
 */
public final class LibrarySchema implements WantedSchema {
  @Override
  public void define(Operations op) {
    op.createTable("reader", t -> {
      t.column("id", bigint()).identity();
      t.column("name", varchar(100)).notNull();
      t.column("since", date()).defaultExpression("CURRENT_DATE");
      t.primaryKey("pk_reader", "id");
      t.check("ck_reader_name", "name <> ''");
    });
    op.createTable("loan", t -> {
      t.column("id", bigint()).identity();
      t.column("reader_id", bigint()).notNull();
      t.column("title", varchar(200)).notNull();
      t.primaryKey("pk_loan", "id");
      t.foreignKey("fk_loan_reader", "reader_id").references("reader", "id");
      t.index("ix_loan_reader", "reader_id");
    });
  }
}
