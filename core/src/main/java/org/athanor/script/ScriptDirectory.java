package org.athanor.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Revisions in Java and SQL files, in one graph over one or more folders.
 *
 * <p>Opening it reads the heads of all files, in the order of their names; nothing is compiled
 * until {@link #load}. Not thread-safe.
 */
public final class ScriptDirectory implements RevisionSource {
  private final Options options;
  private final Map<RevisionId, RevisionFile> files = new LinkedHashMap<>();
  private final List<Path> sharedSources = new ArrayList<>();
  private final RevisionGraph graph;

  /**
   * Where revisions are and how they are compiled.
   *
   * @param locations the folders
   * @param recursive whether folders below them are read too
   * @param classPath what Java revisions need besides Athanor itself
   * @param cache the folder that keeps compiled classes
   * @param missing what a folder that is not there means
   */
  public record Options(
      List<Path> locations,
      boolean recursive,
      List<Path> classPath,
      Path cache,
      MissingLocation missing) {
    /** With an error for a folder that is not there. */
    public Options(List<Path> locations, boolean recursive, List<Path> classPath, Path cache) {
      this(locations, recursive, classPath, cache, MissingLocation.REFUSE);
    }

    public Options {
      locations = List.copyOf(locations);
      classPath = List.copyOf(classPath);
    }
  }

  /** What a folder that is not there means. */
  public enum MissingLocation {
    /** A mistyped path: the error SCR-010. */
    REFUSE,
    /** That there are no revisions yet; the first one makes the folder. */
    EMPTY
  }

  private ScriptDirectory(Options options) {
    this.options = options;
    List<Revision> revisions = new ArrayList<>();
    for (Path location : options.locations()) {
      for (Named named : list(location)) {
        RevisionFile file = read(named, location);
        if (file != null) {
          revisions.add(file.header().revision());
          files.putIfAbsent(file.header().revision().id(), file);
        }
      }
    }
    this.graph = RevisionGraph.of(revisions);
  }

  /**
   * Reads the heads of all revision files.
   *
   * @throws org.athanor.error.AthanorException SCR-001 to SCR-003 for a file that cannot be read,
   *     SCR-010 for a folder that is not there, REV-008 to REV-014 when they make no graph
   */
  public static ScriptDirectory open(Options options) {
    return new ScriptDirectory(options);
  }

  private List<Named> list(Path location) {
    if (!Files.isDirectory(location)) {
      if (options.missing() == MissingLocation.REFUSE) {
        throw ScriptErrors.noFolder(location);
      }
      return List.of();
    }
    List<Named> found = new ArrayList<>();
    try (Stream<Path> all = options.recursive() ? Files.walk(location) : Files.list(location)) {
      all.forEach(path -> {
        String name = path.getFileName().toString();
        if (languageOf(name) != null) {
          found.add(new Named(name, path));
        }
      });
    } catch (IOException | UncheckedIOException e) {
      throw ScriptErrors.unreadable(location, e);
    }
    Collections.sort(found);
    return found;
  }

  /** A file with its name, which is asked for often while sorting. */
  private record Named(String name, Path path) implements Comparable<Named> {
    @Override
    public int compareTo(Named other) {
      int order = name.compareTo(other.name);
      return order != 0 ? order : path.compareTo(other.path);
    }
  }

  private @Nullable RevisionFile read(Named named, Path location) {
    Path path = named.path();
    Language language = languageOf(named.name());
    if (language == null) {
      return null;
    }
    RevisionFile file = RevisionFile.read(path, location, language);
    if (file == null) {
      sharedSources.add(path);
    }
    return file;
  }

  private static @Nullable Language languageOf(String name) {
    if (name.endsWith(".sql")) {
      return Language.SQL;
    }
    boolean isSource = name.endsWith(".java") && !name.equals("package-info.java");
    return isSource ? Language.JAVA : null;
  }

  @Override
  public RevisionGraph graph() {
    return graph;
  }

  /** The folders. */
  public List<Path> locations() {
    return options.locations();
  }

  /** The file of a revision. */
  public Optional<Path> file(RevisionId id) {
    return Optional.ofNullable(files.get(id)).map(RevisionFile::path);
  }

  /**
   * The text of a revision's file; empty when it has none.
   *
   * @throws AthanorException SCR-001 when it cannot be read
   */
  public Optional<String> text(RevisionId id) {
    return file(id).map(SourceText::read);
  }

  /**
   * Deletes the files of revisions. This directory knows them until it is opened anew.
   *
   * @param ids the revisions; those without a file are passed over
   * @return the files, in the order of {@code ids}
   * @throws AthanorException SCR-002 when one cannot be deleted
   */
  public List<Path> delete(Collection<RevisionId> ids) {
    List<Path> deleted = new ArrayList<>();
    for (RevisionId id : ids) {
      RevisionFile known = files.get(id);
      if (known != null && deleted(known.path())) {
        deleted.add(known.path());
      }
    }
    return deleted;
  }

  private static boolean deleted(Path path) {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      throw ScriptErrors.unreadable(path, e);
    }
  }

  @Override
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
    List<RevisionFile> java = ids.stream()
        .map(this::require)
        .filter(f -> f.language() == Language.JAVA)
        .toList();
    Map<RevisionId, RevisionScript> loaded =
        java.isEmpty() ? Map.of() : new JavaScriptLoader(options, sharedSources).load(java);
    Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    for (RevisionId id : ids) {
      RevisionScript script = loaded.get(id);
      scripts.put(id, script != null ? script : SqlScript.load(require(id), dialect));
    }
    return scripts;
  }

  @Override
  public RevisionScript loadFile(Path file, Dialect dialect) {
    return new LooseFile(options, sharedSources).load(file, dialect);
  }

  private RevisionFile require(RevisionId id) {
    RevisionFile file = files.get(id);
    if (file == null) {
      throw new IllegalArgumentException("no revision " + id + " in this directory");
    }
    return file;
  }

  @Override
  public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
    Map<RevisionId, SourceDigest> digests = new LinkedHashMap<>();
    for (RevisionId id : ids) {
      digests.put(id, SourceDigest.of(SourceText.read(require(id).path())));
    }
    return digests;
  }
}
