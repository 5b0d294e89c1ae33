package org.athanor.script;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Migration;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Java revisions: all that are not in the cache in one call of the compiler.
 *
 * <p>The classes of a revision are kept under the digest of its source, of the sources that
 * revisions share, of the class path and of the Java version, so a second run compiles nothing.
 */
final class RevisionCompiler {
  private final List<Path> classPath;
  private final Path cache;

  RevisionCompiler(List<Path> classPath, Path cache) {
    this.classPath = classPath;
    this.cache = cache.resolve("classes");
  }

  /** A loader that finds the classes of {@code files}. */
  ClassLoader compile(List<RevisionFile> files, List<Path> sharedSources) {
    String surroundings = surroundings(sharedSources);
    Map<RevisionFile, Path> folders = new LinkedHashMap<>();
    List<RevisionFile> missing = new ArrayList<>();
    for (RevisionFile file : files) {
      Path folder = folder(SourceText.read(file.path()), surroundings);
      folders.put(file, folder);
      if (!Files.isDirectory(folder)) {
        missing.add(file);
      }
    }
    Path shared = folder("", surroundings);
    if (!missing.isEmpty() || !sharedSources.isEmpty() && !Files.isDirectory(shared)) {
      compileMissing(missing, folders, sharedSources, shared);
    }
    return loader(folders, shared);
  }

  private void compileMissing(
      List<RevisionFile> missing,
      Map<RevisionFile, Path> folders,
      List<Path> sharedSources,
      Path shared) {
    List<Path> sources =
        new ArrayList<>(missing.stream().map(RevisionFile::path).toList());
    sources.addAll(sharedSources);
    try {
      Files.createDirectories(cache);
      Path output = Files.createTempDirectory(cache, "compiling-");
      run(sources, output);
      CompiledClasses classes = new CompiledClasses(output);
      for (RevisionFile file : missing) {
        classes.moveTo(String.valueOf(file.header().className()), folder(folders, file));
      }
      classes.moveRestTo(shared);
    } catch (IOException e) {
      throw ScriptErrors.unreadable(cache, e);
    }
  }

  private static Path folder(Map<RevisionFile, Path> folders, RevisionFile file) {
    @Nullable Path folder = folders.get(file);
    if (folder == null) {
      throw new IllegalStateException(file.path().toString());
    }
    return folder;
  }

  private void run(List<Path> sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw AthanorException.of(
              ErrorCode.SCR_006, "This Java has no compiler, which revisions written in Java need.")
          .evidence("java.home: " + System.getProperty("java.home"))
          .fix("run with a JDK instead of a JRE")
          .fix("write revisions in SQL")
          .databaseState("Nothing was changed.")
          .build();
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> arguments = List.of(
          "-proc:none", "-nowarn", "-g", "-d", output.toString(), "-classpath", joinedClassPath());
      boolean ok = compiler
          .getTask(
              new StringWriter(),
              manager,
              diagnostics,
              arguments,
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call();
      if (!ok) {
        throw notCompiled(diagnostics);
      }
    }
  }

  private static AthanorException notCompiled(DiagnosticCollector<JavaFileObject> diagnostics) {
    List<String> lines = diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(RevisionCompiler::line)
        .toList();
    return AthanorException.of(
            ErrorCode.SCR_004,
            "A revision does not compile: javac reports " + lines.size()
                + (lines.size() == 1 ? " error." : " errors."))
        .evidence(lines.subList(0, Math.min(lines.size(), 10)))
        .fix("mend the lines; what revisions need besides Athanor goes into"
            + " [revisions] classpath")
        .databaseState("Nothing was changed.")
        .build();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String where = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
    return where + diagnostic.getMessage(Locale.ROOT);
  }

  private String joinedClassPath() {
    List<Path> all = new ArrayList<>(classPath);
    all.addAll(ownClassPath());
    return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Where Athanor's own classes are. */
  private static List<Path> ownClassPath() {
    List<Path> own = new ArrayList<>();
    for (Class<?> type : List.of(Migration.class, Nullable.class)) {
      try {
        own.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return own;
  }

  private Path folder(String source, String surroundings) {
    return cache.resolve(SourceDigest.of(surroundings + source).value());
  }

  private String surroundings(List<Path> sharedSources) {
    StringBuilder text = new StringBuilder(System.getProperty("java.version")).append('\n');
    for (Path path : classPath) {
      text.append(path).append(' ').append(stamp(path)).append('\n');
    }
    for (Path own : ownClassPath()) {
      text.append(own).append(' ').append(stamp(own)).append('\n');
    }
    sharedSources.forEach(path -> text.append(SourceText.read(path)).append('\n'));
    return text.toString();
  }

  /** A folder's own time says nothing of the classes in it, so only jars count by their time. */
  private static String stamp(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.getLastModifiedTime(path).toString() : "";
    } catch (IOException e) {
      return "";
    }
  }

  private ClassLoader loader(Map<RevisionFile, Path> folders, Path shared) {
    Map<String, Path> byClass = new LinkedHashMap<>();
    folders.forEach(
        (file, folder) -> byClass.put(String.valueOf(file.header().className()), folder));
    List<URL> urls = new ArrayList<>();
    try {
      urls.add(shared.toUri().toURL());
      for (Path path : classPath) {
        urls.add(path.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return new RevisionClassLoader(byClass, urls.toArray(URL[]::new));
  }
}
