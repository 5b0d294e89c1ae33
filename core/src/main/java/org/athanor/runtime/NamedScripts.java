package org.athanor.runtime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Dialect;
import org.athanor.operation.Operation;
import org.athanor.plan.NamedOperations;
import org.athanor.plan.NamingConvention;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.schema.NamingTemplates;
import org.athanor.script.AllowedHazard;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.jspecify.annotations.Nullable;

/**
 * Loads revisions for one database, with a name on every constraint that they add: what runs, and
 * not only what was written. Thread-safe when the source is.
 */
public final class NamedScripts {
  private final RevisionSource source;
  private final Dialect dialect;
  private final NamingConvention convention;

  /**
   * Names the constraints of some revisions.
   *
   * @param source the revisions
   * @param dialect the dialect of the database
   * @param templates what names are made of
   */
  public NamedScripts(RevisionSource source, Dialect dialect, NamingTemplates templates) {
    this.source = source;
    this.dialect = dialect;
    this.convention = new NamingConvention(dialect, templates);
  }

  /** The revisions of a run. */
  NamedScripts(RevisionSource source, Session session) {
    this(source, session.dialect(), session.options().naming());
  }

  /** All of them in one call, as {@link RevisionSource#load}. */
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids) {
    Map<RevisionId, RevisionScript> named = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      source
          .load(ids, dialect)
          .forEach((id, script) -> named.put(id, new NamedScript(script, convention)));
    }
    return named;
  }

  /**
   * A revision whose digests are those of what its author wrote. Names are found once, when the
   * direction is asked for: rules ask again and again.
   */
  private static final class NamedScript implements RevisionScript {
    private final RevisionScript written;
    private final NamingConvention convention;
    private volatile @Nullable List<Operation> upgrade;
    private volatile @Nullable List<Operation> downgrade;

    NamedScript(RevisionScript written, NamingConvention convention) {
      this.written = written;
      this.convention = convention;
    }

    @Override
    public Revision revision() {
      return written.revision();
    }

    @Override
    public boolean transactional() {
      return written.transactional();
    }

    @Override
    public List<Operation> upgrade() {
      List<Operation> known = upgrade;
      if (known == null) {
        known = List.copyOf(new NamedOperations(convention).of(written.upgrade()));
        upgrade = known;
      }
      return known;
    }

    @Override
    public List<Operation> downgrade() {
      List<Operation> known = downgrade;
      if (known == null) {
        known = List.copyOf(new NamedOperations(convention).of(written.downgrade()));
        downgrade = known;
      }
      return known;
    }

    @Override
    public String sourceDigest() {
      return written.sourceDigest();
    }

    @Override
    public String operationsDigest() {
      return written.operationsDigest();
    }

    @Override
    public List<AllowedHazard> allowedHazards() {
      return written.allowedHazards();
    }
  }
}
