package org.athanor.script;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.migration.Migration;
import org.athanor.migration.Operations;
import org.athanor.revision.RevisionId;

/** Compiles and loads revisions written in Java, and lets them record their operations. */
final class JavaScriptLoader {
  private final ScriptDirectory.Options options;
  private final List<Path> sharedSources;

  JavaScriptLoader(ScriptDirectory.Options options, List<Path> sharedSources) {
    this.options = options;
    this.sharedSources = sharedSources;
  }

  Map<RevisionId, RevisionScript> load(List<RevisionFile> files) {
    ClassLoader loader =
        new RevisionCompiler(options.classPath(), options.cache()).compile(files, sharedSources);
    Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    for (RevisionFile file : files) {
      scripts.put(file.header().revision().id(), script(file, loader));
    }
    return scripts;
  }

  private static RevisionScript script(RevisionFile file, ClassLoader loader) {
    Migration migration = create(file, loader);
    return new JavaScript(
        file.header().revision(),
        file.header().transactional(),
        record(file, "upgrade", migration::upgrade),
        record(file, "downgrade", migration::downgrade),
        SourceDigest.of(SourceText.read(file.path())).value());
  }

  private static Migration create(RevisionFile file, ClassLoader loader) {
    String name = String.valueOf(file.header().className());
    try {
      Class<?> type = Class.forName(name, true, loader);
      if (!Migration.class.isAssignableFrom(type)) {
        throw ScriptErrors.notRunnable(
            file.path(),
            "The class " + name + " does not implement Migration.",
            "declare it as:  public final class " + type.getSimpleName() + " implements Migration",
            new ClassCastException(name));
      }
      return (Migration) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw ScriptErrors.notRunnable(
          file.path(),
          "The revision's class " + name + " cannot be made: " + rootOf(e),
          "give it a public constructor without parameters that does nothing",
          e);
    }
  }

  private static List<org.athanor.operation.Operation> record(
      RevisionFile file, String method, java.util.function.Consumer<Operations> recording) {
    try {
      return Operations.record(recording);
    } catch (AthanorException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ScriptErrors.notRunnable(
          file.path(),
          "The method " + method + " failed while it recorded: " + e + place(file, e),
          "mend the revision; work on data belongs into op.run(...)",
          e);
    }
  }

  private static String place(RevisionFile file, RuntimeException error) {
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().equals(file.header().className())) {
        return " (line " + frame.getLineNumber() + ")";
      }
    }
    return "";
  }

  private static String rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
