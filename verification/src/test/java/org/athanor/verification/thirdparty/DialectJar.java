package org.athanor.verification.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds the jar of the dialect in {@code src/test/cockroachdb} as its authors would. */
final class DialectJar {
  private static final Path SOURCES = Path.of("src/test/cockroachdb");

  private DialectJar() {}

  static void build(Path jar, Path work) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-d", work.toString(), "-cp"));
    arguments.add(System.getProperty("java.class.path"));
    files(SOURCES).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .forEach(file -> arguments.add(file.toString()));
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      add(entries, work);
      add(entries, SOURCES);
    }
  }

  private static void add(JarOutputStream entries, Path folder) throws IOException {
    for (Path file : files(folder)) {
      if (!file.toString().endsWith(".java")) {
        entries.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
