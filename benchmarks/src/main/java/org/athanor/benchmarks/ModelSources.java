package org.athanor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A model of many tables: each of 10 columns with 2 indexes and, but for the first, a foreign key
 * to another table.
 */
final class ModelSources {
  private static final int CHILDREN = 10;

  private ModelSources() {}

  /** Writes entity classes and compiles them; returns the folder of the classes. */
  static Path compile(Path parent, int tables, String classPath) throws IOException {
    Path sources = Files.createDirectories(parent.resolve("entities/bench/model"));
    List<String> arguments = new ArrayList<>();
    Path classes = Files.createDirectories(parent.resolve("classes"));
    arguments.addAll(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath));
    for (int i = 0; i < tables; i++) {
      Path file = sources.resolve("E" + i + ".java");
      Files.writeString(file, entity(i));
      arguments.add(file.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int code = compiler.run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The generated entities do not compile.");
    }
    return classes;
  }

  private static String entity(int number) {
    String parent = number == 0
        ? ""
        : "  @ManyToOne @JoinColumn(name = \"parent_id\") public E" + number / CHILDREN
            + " parent;\n";
    return """
        package bench.model;

        import jakarta.persistence.*;

        @Entity
        @Table(name = "e%1$d", indexes = {
          @Index(name = "ix_e%1$d_code", columnList = "code"),
          @Index(name = "ix_e%1$d_day", columnList = "day, name")})
        public class E%1$d {
          @Id public Long id;
          @Column(nullable = false, length = 40) public String code;
          public String name;
          public java.time.LocalDate day;
          public java.time.Instant made;
          @Column(precision = 12, scale = 2) public java.math.BigDecimal total;
          public int count;
          public boolean active;
          @Column(length = 2000) public String note;
        %2$s}
        """.formatted(number, parent);
  }
}
