package org.athanor.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.athanor.dialect.Dialect;
import org.athanor.revision.RevisionId;

/** Loads a revision file that is in no graph yet. */
final class LooseFile {
  private final ScriptDirectory.Options options;
  private final List<Path> sharedSources;

  LooseFile(ScriptDirectory.Options options, List<Path> sharedSources) {
    this.options = options;
    this.sharedSources = sharedSources;
  }

  /** A file that needs nothing but Athanor; what is compiled of it stays beside it. */
  static LooseFile alone(Path file) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    return new LooseFile(
        new ScriptDirectory.Options(List.of(), false, List.of(), folder.resolve("classes")),
        List.of());
  }

  RevisionScript load(Path path, Dialect dialect) {
    Language language = path.toString().endsWith(".sql") ? Language.SQL : Language.JAVA;
    RevisionFile file = RevisionFile.read(path, Objects.requireNonNull(path.getParent()), language);
    if (file == null) {
      throw ScriptErrors.noId(path, language);
    }
    if (language == Language.SQL) {
      return SqlScript.load(file, dialect);
    }
    Map<RevisionId, RevisionScript> loaded =
        new JavaScriptLoader(options, sharedSources).load(List.of(file));
    return Objects.requireNonNull(loaded.get(file.header().revision().id()));
  }
}
