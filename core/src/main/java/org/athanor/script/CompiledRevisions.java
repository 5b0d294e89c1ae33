package org.athanor.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.Attachments;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/**
 * Revisions that an application carries on its class path: compiled classes and SQL resources.
 *
 * <p>They are found through the indexes that {@link RevisionIndexProcessor} writes at build time,
 * so nothing is scanned and no compiler is needed: it works in fat jars, in containers with a JRE,
 * and in native images that register the classes. Several jars may have an index; the revisions of
 * all make one graph, in the order of their file names.
 *
 * <pre>{@code
 * RevisionSource revisions = CompiledRevisions.on(Application.class.getClassLoader());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CompiledRevisions implements RevisionSource {
  private final ClassLoader loader;
  private final Map<RevisionId, IndexEntry> entries = new LinkedHashMap<>();
  private final RevisionGraph graph;

  private CompiledRevisions(ClassLoader loader, Collection<IndexEntry> found) {
    this.loader = loader;
    found.forEach(entry -> entries.putIfAbsent(entry.header().revision().id(), entry));
    this.graph =
        RevisionGraph.of(found.stream().map(entry -> entry.header().revision()).toList());
  }

  /**
   * Reads the indexes that a class loader sees.
   *
   * @param loader the loader of the application's classes
   * @throws AthanorException SCR-009 when there is no index or one cannot be read, REV-008 to
   *     REV-014 when the revisions make no graph
   */
  public static CompiledRevisions on(ClassLoader loader) {
    Set<String> lines = new LinkedHashSet<>();
    try {
      List<URL> indexes = Collections.list(loader.getResources(IndexEntry.RESOURCE));
      if (indexes.isEmpty()) {
        throw noIndex();
      }
      for (URL index : indexes) {
        read(index).lines().filter(line -> !line.isBlank()).forEach(lines::add);
      }
    } catch (IOException e) {
      throw ScriptErrors.unreadable(Path.of(IndexEntry.RESOURCE), e);
    }
    List<IndexEntry> found =
        new ArrayList<>(lines.stream().map(CompiledRevisions::entry).toList());
    found.sort(Comparator.comparing(IndexEntry::fileName).thenComparing(IndexEntry::place));
    return new CompiledRevisions(loader, found);
  }

  private static IndexEntry entry(String line) {
    IndexEntry entry = IndexEntry.parse(line);
    if (entry == null) {
      throw badIndex("A line of the index of revisions cannot be read.", line);
    }
    return entry;
  }

  private static AthanorException noIndex() {
    return AthanorException.of(ErrorCode.SCR_009, "The class path has no index of revisions.")
        .evidence("looked for " + IndexEntry.RESOURCE)
        .fix("compile the revisions with athanor-core on the annotation processor path")
        .fix("name folders of revision files instead")
        .databaseState("Nothing was changed.")
        .build();
  }

  private static AthanorException badIndex(String message, String evidence) {
    return AthanorException.of(ErrorCode.SCR_009, message)
        .evidence(evidence)
        .fix("build the application anew, with the annotation processor of athanor-core")
        .databaseState("Nothing was changed.")
        .build();
  }

  @Override
  public RevisionGraph graph() {
    return graph;
  }

  @Override
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
    Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    ids.forEach(id -> scripts.put(id, script(require(id), dialect)));
    return scripts;
  }

  private RevisionScript script(IndexEntry entry, Dialect dialect) {
    if (entry.language() == Language.JAVA) {
      Path file = Path.of(entry.place().replace('.', '/') + ".class");
      requireResource(resourceName(file));
      Attachments beside = name -> openBeside(file, name);
      JavaScriptLoader.Origin origin = new JavaScriptLoader.Origin(file, beside);
      return JavaScriptLoader.script(origin, entry.header(), loader, entry.digest());
    }
    URL resource = requireResource(entry.place());
    Path file = Path.of(entry.place());
    try (InputStream in = open(resource)) {
      String text = SourceText.decode(file, in.readAllBytes());
      return SqlScript.of(file, entry.header(), text, dialect);
    } catch (IOException e) {
      throw ScriptErrors.unreadable(file, e);
    }
  }

  private InputStream openBeside(Path file, String name) throws IOException {
    String resource = resourceName(file.resolveSibling(name));
    URL found = loader.getResource(resource);
    if (found == null) {
      throw new FileNotFoundException("the class path holds no " + resource);
    }
    return open(found);
  }

  private static String resourceName(Path file) {
    return file.toString().replace('\\', '/');
  }

  private URL requireResource(String name) {
    URL resource = loader.getResource(name);
    if (resource == null) {
      throw badIndex("The index of revisions names what the class path does not hold.", name);
    }
    return resource;
  }

  @Override
  public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
    Map<RevisionId, SourceDigest> digests = new LinkedHashMap<>();
    ids.forEach(id -> digests.put(id, require(id).digest()));
    return digests;
  }

  private IndexEntry require(RevisionId id) {
    IndexEntry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no revision " + id + " on this class path");
    }
    return entry;
  }

  private static String read(URL url) throws IOException {
    try (InputStream in = open(url)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Without the shared cache of jars, which would keep a jar open that is replaced later. */
  private static InputStream open(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
