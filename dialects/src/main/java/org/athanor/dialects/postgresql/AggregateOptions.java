package org.athanor.dialects.postgresql;

/**
 * The options of aggregates as <a
 * href="https://www.postgresql.org/docs/current/sql-createaggregate.html">CREATE AGGREGATE</a>
 * takes them, printed from <a
 * href="https://www.postgresql.org/docs/current/catalog-pg-aggregate.html">pg_aggregate</a>. What
 * is at its default is left out.
 */
final class AggregateOptions {
  private static final String TEMPLATE = """
      concat_ws(', ', 'SFUNC = ' || g.aggtransfn::regproc,
               'STYPE = ' || pg_catalog.format_type(g.aggtranstype, NULL),
               'SSPACE = ' || nullif(g.aggtransspace, 0),
               'FINALFUNC = ' || nullif(g.aggfinalfn::oid, 0)::regproc,
               CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
               'FINALFUNC_MODIFY = ' || %s,
               'COMBINEFUNC = ' || nullif(g.aggcombinefn::oid, 0)::regproc,
               'SERIALFUNC = ' || nullif(g.aggserialfn::oid, 0)::regproc,
               'DESERIALFUNC = ' || nullif(g.aggdeserialfn::oid, 0)::regproc,
               'INITCOND = ' || pg_catalog.quote_literal(g.agginitval),
               'MSFUNC = ' || nullif(g.aggmtransfn::oid, 0)::regproc,
               'MINVFUNC = ' || nullif(g.aggminvtransfn::oid, 0)::regproc,
               'MSTYPE = ' || pg_catalog.format_type(nullif(g.aggmtranstype, 0), NULL),
               'MSSPACE = ' || nullif(g.aggmtransspace, 0),
               'MFINALFUNC = ' || nullif(g.aggmfinalfn::oid, 0)::regproc,
               CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
               'MFINALFUNC_MODIFY = ' || CASE WHEN g.aggmfinalfn::oid <> 0 THEN %s END,
               'MINITCOND = ' || pg_catalog.quote_literal(g.aggminitval),
               (SELECT format('SORTOP = OPERATOR(%%I.%%s)', n.nspname, o.oprname)
                FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n
                  ON n.oid = o.oprnamespace WHERE o.oid = g.aggsortop),
               CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE'
                 WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
               CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END)""";

  /** An expression over the rows {@code g} of pg_aggregate and {@code p} of pg_proc. */
  static final String PRINTED =
      TEMPLATE.formatted(modify("g.aggfinalmodify"), modify("g.aggmfinalmodify"));

  private AggregateOptions() {}

  /** Aggregates of ordered sets change their state by default, others do not. */
  private static String modify(String column) {
    return "CASE WHEN " + column + " = 'r' AND g.aggkind = 'n' THEN NULL"
        + " WHEN " + column + " = 'w' AND g.aggkind <> 'n' THEN NULL"
        + " WHEN " + column + " = 'r' THEN 'READ_ONLY'"
        + " WHEN " + column + " = 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END";
  }
}
