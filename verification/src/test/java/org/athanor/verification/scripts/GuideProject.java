package org.athanor.verification.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.athanor.scratch.ScratchDatabase;

/**
 * The project that a page of the guide builds up. {@code mvn} is played with what Maven would do:
 * sources are compiled, and the libraries of this test's class path are linked into
 * {@code target/lib}.
 */
final class GuideProject implements AutoCloseable {
  private final Path folder;
  private final CliScripts commands;
  private final List<Path> links = new ArrayList<>();

  GuideProject(Path folder, ScratchDatabase database) {
    this.folder = folder;
    this.commands = new CliScripts(folder, database, "DATABASE");
  }

  void write(String path, List<String> lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  List<String> fileLines(String path) throws IOException {
    return Files.readAllLines(folder.resolve(path));
  }

  /** Runs a command line of the page. */
  List<String> run(String command) throws IOException, SQLException {
    if (!command.startsWith("mvn ")) {
      List<String> output = new ArrayList<>(commands.run(command));
      while (!output.isEmpty() && output.get(output.size() - 1).isEmpty()) {
        output.remove(output.size() - 1);
      }
      return output;
    }
    link();
    compile();
    return List.of();
  }

  private void link() throws IOException {
    Path target = Files.createDirectories(folder.resolve("target/lib"));
    for (Path entry : classPath()) {
      Path link = target.resolve(entry.getFileName().toString());
      if (entry.toString().endsWith(".jar") && !Files.exists(link)) {
        links.add(Files.createSymbolicLink(link, entry));
      }
    }
  }

  /** Takes the links away: JUnit warns of each that it finds in a temporary folder. */
  @Override
  public void close() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
  }

  private void compile() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("target/classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"));
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options = List.of(
          "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled = compiler
          .getTask(
              errors, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
          .call();
      assertThat(compiled).as(errors.toString()).isTrue();
    }
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }
}
