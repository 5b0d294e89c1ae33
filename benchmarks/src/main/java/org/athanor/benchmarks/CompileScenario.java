package org.athanor.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.migration.Operations;
import org.athanor.operation.Operation;
import org.athanor.schema.Types;

/**
 * 100,000 recorded operations compiled to SQL in a warm JVM. CPU time is that of the whole JVM, so
 * that its compiler and its garbage collector count.
 */
final class CompileScenario implements Scenario {
  private static final double CPU_BAR = 2;
  private static final int WARM_UP = 3;

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(100_000);
    List<Operation> operations = Operations.record(op -> record(op, count));
    List<Row> rows = new ArrayList<>();
    for (String dialect : List.of("postgresql", "sqlite")) {
      Ddl ddl = Dialects.installed(CompileScenario.class.getClassLoader())
          .named(dialect)
          .offline(ServerVersion.UNKNOWN)
          .ddl(SchemaLookup.none());
      for (int i = 0; i < WARM_UP; i++) {
        compile(ddl, operations);
      }
      String who = "Athanor, " + dialect;
      Cost cost = new Race()
          .with(who, () -> compile(ddl, operations))
          .run(setting.repetitions())
          .get(who);
      String what = String.format(Locale.ROOT, "%,d operations to SQL", operations.size());
      rows.add(new Row(
          what,
          who,
          java.util.Objects.requireNonNull(cost),
          Bar.of(cost.cpuSeconds(), CPU_BAR, "s CPU")));
    }
    return rows;
  }

  /** What both products can do without reading a database, in equal parts. */
  private static void record(Operations op, int count) {
    for (int i = 0; i < count / 4; i++) {
      String table = "t" + i;
      op.createTable(table, t -> {
        t.column("id", Types.bigint()).notNull();
        t.column("name", Types.varchar(100));
        t.primaryKey("pk_" + table, "id");
      });
      op.addColumn(table, "note", Types.text());
      op.createIndex("ix_" + table).on(table, "name");
      op.renameTable(table, "renamed_" + table);
    }
  }

  private static Cost compile(Ddl ddl, List<Operation> operations) {
    long cpu = processNanos();
    long start = System.nanoTime();
    long length = 0;
    for (Operation operation : operations) {
      length += operation.accept(ddl).stream()
          .mapToLong(statement -> statement.text().length())
          .sum();
    }
    if (length == 0) {
      throw new IllegalStateException("Nothing was compiled.");
    }
    return new Cost((processNanos() - cpu) / 1e9, (System.nanoTime() - start) / 1e9, Double.NaN);
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
