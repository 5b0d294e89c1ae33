package org.athanor.script;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.athanor.dialect.Dialect;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/**
 * Where revisions come from: files in folders, or compiled classes and resources of an application.
 *
 * <pre>{@code
 * RevisionGraph graph = source.graph();
 * Map<RevisionId, RevisionScript> scripts = source.load(pending, dialect);
 * }</pre>
 *
 * <p>Implementations say whether they are thread-safe; a runner uses one from one thread.
 */
public interface RevisionSource {
  /**
   * The graph of all revisions, from their headers alone: nothing is compiled.
   *
   * @throws org.athanor.error.AthanorException REV-008 to REV-014 when the headers make no graph,
   *     SCR-001 when one cannot be read
   */
  RevisionGraph graph();

  /**
   * The revisions ready to run. All that are written in Java are compiled in one call.
   *
   * @param ids which ones, all of them in the graph
   * @param dialect how SQL revisions are split into statements
   * @return one script per id, in the order of {@code ids}
   * @throws org.athanor.error.AthanorException an SCR error when one cannot be compiled or read
   */
  Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect);

  /**
   * A file that is none of them yet, ready to run as one of them would be.
   *
   * @param file where it is
   * @param dialect how it is split into statements if it is SQL
   * @throws org.athanor.error.AthanorException an SCR error when it cannot be compiled or read
   */
  default RevisionScript loadFile(Path file, Dialect dialect) {
    return LooseFile.alone(file).load(file, dialect);
  }

  /**
   * The digests of the texts of revisions, without compiling anything: cheap for thousands.
   *
   * @param ids which ones, all of them in the graph
   */
  Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids);
}
