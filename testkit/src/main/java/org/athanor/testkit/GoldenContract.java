package org.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the SQL of every operation with files that people review.
 *
 * <p>A file that is missing is a failure, and so is one that no case asks for. The system property
 * {@code athanor.golden.update} set to true writes the files instead; the difference is then
 * reviewed, nobody edits the files by hand.
 */
public abstract class GoldenContract {
  /** For subclasses. */
  protected GoldenContract() {}

  /** The dialect whose SQL is written, in a fixed version. */
  protected abstract Dialect dialect();

  /** The folder of the files, relative to the module. */
  protected abstract Path folder();

  /** Cases of this product alone. */
  protected List<GoldenCase> additionalCases() {
    return List.of();
  }

  private List<GoldenCase> cases() {
    return Stream.concat(GoldenCases.all().stream(), additionalCases().stream()).toList();
  }

  @TestFactory
  final Stream<DynamicTest> the_sql_of_each_case_is_as_reviewed() {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> compare(c)));
  }

  private void compare(GoldenCase goldenCase) throws IOException {
    Path file = folder().resolve(goldenCase.name() + ".sql");
    String written =
        new GoldenText(dialect()).of(goldenCase.operation(), lookup(goldenCase.present()));
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.createDirectories(folder());
      Files.writeString(file, written);
    }
    assertThat(file).as("run with -Dathanor.golden.update=true to write it").exists();
    assertThat(written).isEqualTo(Files.readString(file));
  }

  private static SchemaLookup lookup(List<Table> present) {
    return new SchemaLookup() {
      @Override
      public java.util.Optional<TableSnapshot> table(QualifiedName name) {
        return present.stream()
            .filter(table -> table.name().equals(name))
            .findFirst()
            .map(table -> new TableSnapshot(table, List.of()));
      }
    };
  }

  @Test
  final void every_file_belongs_to_a_case() throws IOException {
    Set<String> expected =
        cases().stream().map(c -> c.name() + ".sql").collect(Collectors.toCollection(TreeSet::new));
    assertThat(files()).isEqualTo(expected);
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> found = Files.list(folder())) {
      return found
          .map(p -> p.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Test
  final void every_operation_has_a_case() {
    Set<String> shown = cases().stream().map(c -> kind(c.operation())).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Class<?> permitted : Operation.class.getPermittedSubclasses()) {
      if (!shown.contains(permitted.getSimpleName())) {
        missing.add(permitted.getSimpleName());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static String kind(Operation operation) {
    for (Class<?> permitted : Operation.class.getPermittedSubclasses()) {
      if (permitted.isInstance(operation)) {
        return permitted.getSimpleName();
      }
    }
    throw new IllegalStateException(operation.toString());
  }
}
